package io.daicho.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.city.RegisterPartnerCity;
import io.daicho.commandside.CommandContext;
import io.daicho.commandside.CommandExecutor;
import io.daicho.department.RegisterDepartment;
import io.daicho.department.RenameDepartment;
import io.daicho.events.CitySlug;
import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentName;
import io.daicho.events.DepartmentRegistered;
import io.daicho.events.MeasureRegistered;
import io.daicho.events.PartnerCityLinked;
import io.daicho.events.PartnerCityRegistered;
import io.daicho.events.Provenance;
import io.daicho.log.TestMongo;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class NamesInTheLogIT {

    private static final LocalDate DAY = LocalDate.of(2022, 4, 1);

    private final ImportNode node = ImportNode.on(TestMongo.freshUri());
    private int commands;

    @AfterEach
    void close() {
        node.close();
    }

    private void execute(Object command) {
        node.bean(CommandExecutor.class)
                .execute(
                        command,
                        new CommandContext(
                                "person-" + ++commands, new Provenance("a person", "why", null), OptionalLong.empty()));
    }

    private <E> List<E> events(Class<E> type) {
        return node.events().stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Test
    void editionThatPrintsTheNewNameIsAboutTheSameDepartmentAndMeasure() {
        DepartmentName before = DepartmentName.parse("生活文化局文化振興部");
        DepartmentId id = DepartmentId.of(before);
        node.imported(new CsvText().row("department", "生活文化局文化振興部").bytes(), "");
        execute(new RenameDepartment(id, DepartmentName.parse("生活文化スポーツ局文化振興部"), DAY));
        JsonNode next =
                node.imported(new CsvText().row("department", "生活文化スポーツ局文化振興部").bytes(), "");
        assertThat(next.path("events").intValue()).isZero();
        assertThat(next.path("warnings").intValue()).isEqualTo(1);
        assertThat(events(MeasureRegistered.class)).hasSize(1);
        assertThat(events(DepartmentRegistered.class)).hasSize(1);
    }

    @Test
    void departmentThatAPersonRegisteredIsTakenAsItIs() {
        DepartmentName name = DepartmentName.parse("都市整備局");
        execute(new RegisterDepartment(DepartmentId.of(name), name, DAY, List.of()));
        JsonNode state = node.imported(new CsvText().row().bytes(), "");
        assertThat(state.path("rows").path("accepted").intValue()).isEqualTo(1);
        assertThat(events(DepartmentRegistered.class))
                .singleElement()
                .satisfies(event -> assertThat(event.since()).isEqualTo(DAY));
    }

    @Test
    void cityThatAPersonRegisteredIsTakenByItsName() {
        byte[] table = new CsvText().row("partner_cities", "京都市").bytes();
        assertThat(node.imported(table, "").path("rows").path("rejected").intValue())
                .isEqualTo(1);
        execute(new RegisterPartnerCity(new CitySlug("kyoto"), "京都市", "Kyoto", "JP"));
        assertThat(node.imported(table, "").path("rows").path("accepted").intValue())
                .isEqualTo(1);
        assertThat(events(PartnerCityLinked.class))
                .extracting(PartnerCityLinked::city)
                .containsExactly(new CitySlug("kyoto"));
        assertThat(events(PartnerCityRegistered.class)).hasSize(1);
    }
}
