package fr.livret.web;

/** What a PUT left behind, and whether it was there before. */
public record Written<T>(T body, boolean created) {}
