package io.daicho.view;

import io.daicho.projection.Place;
import io.daicho.projection.PlacedPage;
import io.daicho.projection.PositionedEvent;
import io.daicho.projection.Projection;
import io.daicho.projection.ProjectionHarness;
import io.daicho.view.actor.ActorProjection;
import io.daicho.view.actor.ActorQueries;
import io.daicho.view.city.CityProjection;
import io.daicho.view.city.CityQueries;
import io.daicho.view.department.DepartmentProjection;
import io.daicho.view.department.DepartmentQueries;
import io.daicho.view.measure.MeasureProjection;
import io.daicho.view.measure.MeasureQueries;
import io.daicho.view.year.YearProjection;
import io.daicho.view.year.YearQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/** The five read models, each run over its own bytes. */
final class ReadModels {

    final MeasureQueries measures;
    final DepartmentQueries departments;
    final CityQueries cities;
    final YearQueries years;
    final ActorQueries actors;

    private ReadModels(List<ProjectionHarness> harnesses) {
        measures = new MeasureQueries(harnesses.get(0).readModel());
        departments = new DepartmentQueries(harnesses.get(1).readModel());
        cities = new CityQueries(harnesses.get(2).readModel());
        years = new YearQueries(harnesses.get(3).readModel());
        actors = new ActorQueries(harnesses.get(4).readModel());
    }

    static List<Projection> projections() {
        return List.of(
                new MeasureProjection(),
                new DepartmentProjection(),
                new CityProjection(),
                new YearProjection(),
                new ActorProjection());
    }

    static ReadModels of(List<PositionedEvent> events, Random random) {
        List<ProjectionHarness> harnesses =
                projections().stream().map(ProjectionHarness::new).toList();
        harnesses.forEach(harness -> harness.apply(events, random));
        return new ReadModels(harnesses);
    }

    /** Reads a list to its end in pages of a random size. */
    static <T> List<T> all(Random random, BiFunction<Place, Integer, PlacedPage<T>> read) {
        int limit = 1 + random.nextInt(30);
        var items = new ArrayList<T>();
        Place next = Place.START;
        while (next != null) {
            PlacedPage<T> page = read.apply(next, limit);
            items.addAll(page.items());
            next = page.next();
        }
        return items;
    }
}
