package pushpull.settings;

import java.util.List;

/// A small tree with a setting of every kind, to test the settings without the product's own families.
public record Kitchen(
        @Knob("Soup") Dish dish,
        Heat heat,

        @Knob(value = "4", min = 1, max = 64, restarts = true)
        int guests,

        @Knob("1") long seed,
        @Knob("") String note) {

    /// What is cooked.
    public sealed interface Dish extends Family permits Soup, Baked, Salad {}

    /// The baked ones stand between soup and salad.
    public sealed interface Baked extends Dish permits Bread, Cake {}

    public record Soup(
            @Knob(value = "0.5", min = 0, max = 100, low = 0, high = 3, unit = "g")
            double salt,

            @Knob("true") boolean hot)
            implements Dish {}

    public record Bread(
            @Knob(value = "1.5", min = 0, max = 2) double salt,

            @Knob(value = "240", min = 1, low = 10, high = 1000, scale = Scale.LOGARITHMIC, restarts = true)
            int minutes,

            @Knob("RYE_FLOUR") Flour flour,
            @Knob(value = "32,32", min = 1, max = 4096) List<Integer> layers)
            implements Baked {}

    public record Cake(
            @Knob("1") int salt,
            @Knob("Glaze") Topping topping,
            @Knob(value = "2", max = 10) double low,
            @Knob("3") double high,
            @Knob("wheat") Flour flour)
            implements Baked {
        public Cake {
            if (low >= high) {
                throw new IllegalArgumentException("low must be smaller than high.");
            }
            if (salt == 13) {
                throw new IllegalArgumentException();
            }
            if (salt == 14) {
                throw new UnsupportedOperationException("salt");
            }
        }
    }

    public record Salad() implements Dish {}

    public enum Flour {
        WHEAT,
        RYE_FLOUR
    }

    public sealed interface Topping extends Family permits Glaze, Cherries {}

    public record Glaze(
            @Knob(value = "0.1", min = 0, max = 1) double thickness,
            @Knob("WHEAT") Flour dust) implements Topping {}

    public record Cherries(@Knob("0.2") double thickness) implements Topping {}

    public sealed interface Heat extends Family permits Oven, Fire {}

    public record Oven(
            @Knob(value = "180", min = 50, max = 300, unit = "°C")
            double temperature) implements Heat {}

    public record Fire() implements Heat {}
}
