package fr.livret.submission.spi;

/**
 * What is wrong with a configuration.
 *
 * @param setting the setting at fault, empty when it is none in particular
 * @param code upper snake case
 */
public record SettingFault(String setting, String code, LocalizedText text) {}
