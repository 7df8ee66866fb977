package fr.livret.submission.spi;

/**
 * A setting of a channel.
 *
 * @param name letters, digits, dots and hyphens; a name that ends in {@code .*} stands for every name that begins so
 * @param secret whether it is given as the name of a secret, never as a value
 */
public record Setting(String name, boolean required, boolean secret, LocalizedText description) {

    private static final String ANY = "*";

    public boolean matches(String other) {
        return name.endsWith(ANY)
                ? other.startsWith(name.substring(0, name.length() - 1)) && other.length() >= name.length()
                : name.equals(other);
    }
}
