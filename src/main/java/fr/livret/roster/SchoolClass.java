package fr.livret.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A class (<i>division</i>) of a school year. */
@Entity
@IdClass(ClassKey.class)
class SchoolClass {

    @Id
    private String school;

    @Id
    @Column(name = "year")
    @JdbcTypeCode(SqlTypes.SMALLINT)
    private int schoolYear;

    @Id
    private String code;

    @Enumerated(EnumType.STRING)
    private @Nullable PositioningType positioning;

    @Enumerated(EnumType.STRING)
    private @Nullable PositioningType declaredInLsu;

    @Version
    private int version;

    protected SchoolClass() {}

    String code() {
        return code;
    }

    ClassTypes types() {
        return new ClassTypes(positioning, declaredInLsu);
    }

    void change(ClassTypes types) {
        positioning = types.positioning();
        declaredInLsu = types.declaredInLsu();
    }
}
