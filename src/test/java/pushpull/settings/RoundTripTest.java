package pushpull.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;

/// Random trees survive the way to text and back, and every change between two of them can be named and undone.
class RoundTripTest {
    private final Draws draws = new Streams(7).of(Purpose.values()[0], 0);

    @Test
    void everyTreeReadsBackEqual() {
        for (int i = 0; i < 500; i++) {
            Kitchen kitchen = kitchen();
            assertEquals(kitchen, Settings.read(Kitchen.class, Settings.flatten(kitchen)));
        }
    }

    @Test
    void everyDifferenceLeadsThereAndBack() {
        for (int i = 0; i < 500; i++) {
            Kitchen before = kitchen();
            Kitchen after = kitchen();
            assertEquals(after, Settings.with(before, Settings.differences(before, after)));
            assertEquals(before, Settings.with(after, Settings.differences(after, before)));
        }
    }

    private Kitchen kitchen() {
        return new Kitchen(dish(), heat(), 1 + draws.nextInt(64), draws.nextLong(), note());
    }

    private String note() {
        return List.of("", "a = b", "# no, a note", "Käse, \"süß\"", "32,32").get(draws.nextInt(5));
    }

    private Kitchen.Dish dish() {
        return switch (draws.nextInt(4)) {
            case 0 -> new Kitchen.Soup(orDefault(0.5, 100 * draws.nextDouble()), draws.nextBoolean());
            case 1 ->
                new Kitchen.Bread(orDefault(1.5, 2 * draws.nextDouble()), 1 + draws.nextInt(500), flour(), layers());
            case 2 -> {
                double low = orDefault(2, draws.nextGaussian());
                yield new Kitchen.Cake(draws.nextInt(5), topping(), low, low + 1, flour());
            }
            default -> new Kitchen.Salad();
        };
    }

    private Kitchen.Topping topping() {
        return draws.nextBoolean()
                ? new Kitchen.Glaze(draws.nextDouble(), flour())
                : new Kitchen.Cherries(draws.nextGaussian() * 1e-8);
    }

    private Kitchen.Heat heat() {
        return draws.nextBoolean() ? new Kitchen.Fire() : new Kitchen.Oven(orDefault(180, 50 + draws.nextDouble()));
    }

    private Kitchen.Flour flour() {
        return Kitchen.Flour.values()[draws.nextInt(2)];
    }

    private List<Integer> layers() {
        return IntStream.range(0, draws.nextInt(4))
                .mapToObj(_ -> 1 + draws.nextInt(4096))
                .toList();
    }

    private double orDefault(double value, double random) {
        return draws.nextBoolean() ? value : random;
    }
}
