package fr.livret.roster;

import fr.livret.register.Dependents;
import fr.livret.register.Register;
import fr.livret.school.JsonRows;
import fr.livret.web.EntryFaults;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The groups of a school year by code. */
final class GroupRegister implements Register<GroupInput, GroupView> {

    private final JsonRows rows;
    private final String school;
    private final int year;

    GroupRegister(JsonRows rows, String school, int year) {
        this.rows = rows;
        this.school = school;
        this.year = year;
    }

    @Override
    public String kind() {
        return "group";
    }

    @Override
    public String scope() {
        return Integer.toString(year);
    }

    @Override
    public @Nullable String namedKey(GroupInput entry) {
        return entry.code();
    }

    @Override
    public boolean isKey(String key) {
        return Keys.isStructure(key);
    }

    @Override
    public GroupView read(String key, GroupInput entry, EntryFaults faults) {
        return entry.read(key, faults);
    }

    @Override
    public Map<String, GroupView> find(Collection<String> keys, boolean locked) {
        return rows.find(
                locked ? GroupSql.FIND + GroupSql.LOCK : GroupSql.FIND,
                Map.of("school", school, "year", year, "keys", keys),
                GroupView.class);
    }

    @Override
    public Map<String, GroupView> settle(
            Map<String, GroupView> said, Map<String, GroupView> known, Function<String, EntryFaults> faults) {
        Set<String> students = new TreeSet<>();
        said.values().forEach(group -> group.members().forEach(member -> students.add(member.siecleId())));
        Set<String> unknown =
                new HashSet<>(rows.texts(GroupSql.UNKNOWN_STUDENTS, Map.of("school", school, "keys", students)));
        said.forEach((code, group) -> {
            for (int i = 0; i < group.members().size(); i++) {
                if (unknown.contains(group.members().get(i).siecleId())) {
                    faults.apply(code).in("members", i).add("siecleId", "UNKNOWN_STUDENT");
                }
            }
        });
        return said;
    }

    @Override
    public void save(Map<String, GroupView> changed) {
        Map<String, Object> parameters = Map.of("school", school, "year", year, "rows", changed.values());
        rows.execute(GroupSql.SAVE, parameters);
        rows.execute(GroupSql.CLEAR_MEMBERS, parameters);
        rows.execute(GroupSql.SAVE_MEMBERS, parameters);
    }

    @Override
    public void erase(String key) {
        Map<String, Object> parameters = Map.of("school", school, "year", year, "key", key);
        Dependents.requireNone(rows, GroupSql.DEPENDENTS, parameters);
        rows.execute(GroupSql.ERASE_MEMBERS, parameters);
        rows.execute(GroupSql.ERASE_CLASSES, parameters);
        rows.execute(GroupSql.ERASE, parameters);
    }
}
