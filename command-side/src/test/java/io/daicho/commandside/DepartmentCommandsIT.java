package io.daicho.commandside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DepartmentCommandsIT extends HttpIT {

    @Test
    void aDepartmentIsRegisteredWithItsPredecessors() {
        String predecessor = idOf(aDepartment());
        String body = "{'name': {'bureau': '都民局', 'division': '総務部'}, 'since': '2022-04-01', 'predecessors': ['%s']}"
                .formatted(predecessor);
        Answer created = post("/api/departments", body);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/api/departments/" + created.text("/id"));
        assertThat(log.readStream(created.text("/id"), 0).getFirst().event().payload())
                .contains("\"since\":\"2022-04-01\"", predecessor);

        assertThat(post("/api/departments", body).status()).isEqualTo(200);

        Answer other = post("/api/departments", "{'name': {'bureau': '都民局', 'division': '総務部'}}");
        assertThat(other.status()).isEqualTo(409);
    }

    @Test
    void anUnknownPredecessorIsRefused() {
        String nobody = "00000000-0000-5000-8000-000000000000";
        Answer register =
                post("/api/departments", "{'name': {'bureau': '後継局'}, 'predecessors': ['%s']}".formatted(nobody));
        assertThat(register.status()).isEqualTo(422);
        assertThat(register.text("/errors/0/field")).isEqualTo("predecessors[0]");
        assertThat(register.text("/errors/0/value")).isEqualTo(nobody);
        Answer merge = post(
                "/api/departments/" + idOf(aDepartment()) + "/merge",
                "{'predecessors': ['%s'], 'since': '2022-04-01'}".formatted(nobody));
        assertThat(merge.status()).isEqualTo(422);
    }

    @Test
    void aRenamedDepartmentIsFoundUnderItsNewNameAndUnderItsOldOne() {
        String old = aDepartment();
        String id = idOf(old);
        String rename = "{'name': {'bureau': '改称局'}, 'since': '2022-04-01'}";
        Answer renamed = post("/api/departments/" + id + "/rename", rename);
        assertThat(renamed.changed()).isTrue();
        assertThat(renamed.version()).isEqualTo(1);
        assertThat(post("/api/departments/" + id + "/rename", rename).changed()).isFalse();

        String underNew = post("/api/measures", measureOf("改称局", "")).text("/id");
        assertThat(log.readStream(underNew, 0).getFirst().event().payload())
                .contains("\"id\":\"" + id + "\"", "\"printed\":\"改称局\"");
        Answer underOld = post("/api/measures", measureOf(old, ""));
        assertThat(underOld.status())
                .as("the same natural key, printed otherwise")
                .isEqualTo(409);
        assertThat(underOld.text("/errors/0/value")).isEqualTo(underNew);
    }

    @Test
    void aNameLeadsToOneDepartmentOnly() {
        String one = aDepartment();
        String other = idOf(aDepartment());
        Answer rename = post(
                "/api/departments/" + other + "/rename", "{'name': {'bureau': '" + one + "'}, 'since': '2022-04-01'}");
        assertThat(rename.status()).isEqualTo(409);
        assertThat(rename.text("/type")).isEqualTo("urn:daicho:problem:name-taken");

        post("/api/departments/" + other + "/rename", "{'name': {'bureau': '新名称局'}, 'since': '2022-04-01'}");
        Answer register = post("/api/departments", "{'name': {'bureau': '新名称局'}}");
        assertThat(register.status()).isEqualTo(409);
        assertThat(register.text("/errors/0/value")).isEqualTo("新名称局");
    }

    @Test
    void departmentsAreMerged() {
        String successor = idOf(aDepartment());
        String body = "{'predecessors': ['%s', '%s'], 'since': '2022-04-01'}"
                .formatted(idOf(aDepartment()), idOf(aDepartment()));
        Answer merged = post("/api/departments/" + successor + "/merge", body);
        assertThat(merged.status()).isEqualTo(200);
        assertThat(merged.changed()).isTrue();
        assertThat(post("/api/departments/" + successor + "/merge", body).changed())
                .isFalse();
        Answer nothing = post("/api/departments/" + successor + "/merge", "{'since': '2022-04-01'}");
        assertThat(nothing.status()).isEqualTo(400);
        assertThat(nothing.text("/errors/0/field")).isEqualTo("predecessors");
    }

    @Test
    void anUnknownDepartmentIsNotFound() {
        Answer answer = post(
                "/api/departments/00000000-0000-5000-8000-000000000000/rename",
                "{'name': {'bureau': '幻局'}, 'since': '2022-04-01'}");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("/errors/0/field")).isEqualTo("departmentId");
    }

    @Test
    void aPartnerCityIsRegistered() {
        String seoul = "{'city': 'seoul', 'nameJa': 'ソウル特別市', 'nameEn': 'Seoul', 'country': 'KR'}";
        Answer created = post("/api/partner-cities", seoul);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/api/partner-cities/seoul");
        assertThat(post("/api/partner-cities", seoul).changed()).isFalse();
        assertThat(post("/api/partner-cities", seoul.replace("Seoul", "Soul")).status())
                .isEqualTo(409);
    }

    private String idOf(String department) {
        return post("/api/departments", "{'name': {'bureau': '" + department + "'}}")
                .text("/id");
    }
}
