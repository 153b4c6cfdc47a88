package io.daicho.importing;

import io.daicho.city.RegisterPartnerCity;
import io.daicho.department.RegisterDepartment;
import io.daicho.events.ErasedText;
import io.daicho.events.MeasureDescription;
import io.daicho.measure.AssignDepartment;
import io.daicho.measure.LinkPartnerCity;
import io.daicho.measure.RegisterMeasure;
import io.daicho.measure.ReviseMeasure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides which commands a row still asks for, given what the ledger holds. */
final class RowPlanner {

    private final KnownNames known;
    private final OnDifference onDifference;

    RowPlanner(KnownNames known, OnDifference onDifference) {
        this.known = known;
        this.onDifference = onDifference;
    }

    RowPlan plan(MeasureRow row, Optional<MeasureState> state) {
        var plan = new RowPlan();
        registerNames(row, plan);
        if (state.isEmpty()) {
            plan.add(Step.ofFile(registerMeasure(row), ""));
        } else {
            describe(row, state.get(), plan);
            assign(row, state.get(), plan);
        }
        row.cities().stream()
                .map(City::slug)
                .filter(city -> state.isEmpty() || !state.get().isLinked(city))
                .forEach(city -> plan.add(Step.ofFile(new LinkPartnerCity(row.measureId(), city), city.value())));
        var years = new YearPlanner(row, state, onDifference, plan);
        row.results().forEach(years::result);
        row.impact().ifPresent(years::impact);
        return plan;
    }

    /** All commands of the row, whatever the ledger holds. */
    List<Step> everything(MeasureRow row) {
        return new RowPlanner(NobodyKnown.INSTANCE, onDifference)
                .plan(row, Optional.empty())
                .steps();
    }

    private void registerNames(MeasureRow row, RowPlan plan) {
        Stream.concat(Stream.of(row.department()), row.related().stream())
                .filter(department -> !known.isRegistered(department.id()))
                .forEach(department -> plan.add(Step.ofFile(
                        new RegisterDepartment(department.id(), department.name(), null, List.of()),
                        department.id().toString())));
        row.cities().stream()
                .filter(city -> !known.isRegistered(city))
                .forEach(city -> plan.add(Step.ofFile(
                        new RegisterPartnerCity(city.slug(), city.nameJa(), city.nameEn(), city.country()),
                        city.slug().value())));
    }

    private static RegisterMeasure registerMeasure(MeasureRow row) {
        return new RegisterMeasure(
                row.measureId(),
                row.description(),
                row.department().ref(),
                row.relatedRefs(),
                row.field(),
                row.ordinal());
    }

    private void describe(MeasureRow row, MeasureState state, RowPlan plan) {
        var held = state.description();
        var asked = unlessErased(row.description(), held, plan);
        if (held.equals(asked)) {
            return;
        }
        difference(plan, Columns.MEASURE, asked.title(), held.title());
        difference(plan, Columns.SUMMARY, asked.summary(), held.summary());
        difference(
                plan,
                Columns.CATEGORY,
                asked.category().toString(),
                held.category().toString());
        difference(
                plan,
                Columns.SUBCATEGORY,
                asked.subcategory().toString(),
                held.subcategory().toString());
        if (onDifference == OnDifference.CORRECT) {
            plan.add(Step.ofImport(new ReviseMeasure(row.measureId(), asked), ""));
        }
    }

    private static MeasureDescription unlessErased(MeasureDescription asked, MeasureDescription held, RowPlan plan) {
        if (!held.summary().equals(ErasedText.MARKER) || asked.summary().equals(ErasedText.MARKER)) {
            return asked;
        }
        plan.say(YearPlanner.erased(Columns.SUMMARY));
        return asked.erased();
    }

    private void assign(MeasureRow row, MeasureState state, RowPlan plan) {
        var asked = row.department().ref();
        if (asked.equals(state.department()) && row.relatedRefs().equals(state.related())) {
            return;
        }
        difference(plan, Columns.DEPARTMENT, asked.printed(), state.department().printed());
        if (!row.relatedRefs().equals(state.related())) {
            difference(
                    plan,
                    Columns.DEPARTMENT,
                    row.relatedRefs().toString(),
                    state.related().toString());
        }
        if (onDifference == OnDifference.CORRECT) {
            plan.add(Step.ofImport(new AssignDepartment(row.measureId(), asked, row.relatedRefs()), ""));
        }
    }

    private void difference(RowPlan plan, String column, String asked, String held) {
        if (!asked.equals(held)) {
            plan.say(YearPlanner.difference(column, asked, held, onDifference));
        }
    }
}
