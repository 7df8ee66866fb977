package fr.livret.support;

/** The user groups of product.md § 2. */
public enum Group {
    ADMINISTRATION("Administration"),
    ADMINISTRATOR("Administrator"),
    INTEGRATION("Integration"),
    DISTRICT("District");

    private final String claim;

    Group(String claim) {
        this.claim = claim;
    }

    public String claim() {
        return claim;
    }
}
