package pushpull.snapshot;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/// The class that the nearest points vote for all over the unit sphere, as regions on the six faces of a cube round it,
/// seen from the centre.
///
/// @param faces those of x, y and z, the positive one first each time
public record SphereRegions(List<DecisionRegions> faces) {
    private static final int AXES = 3;
    private static final int SIDE = 256;
    private static final CellGrid FACE = new CellGrid(-1, -1, 2.0 / SIDE, SIDE, SIDE);

    public SphereRegions {
        faces = List.copyOf(faces);
    }

    /// The class in a direction from the centre; negative if there is no vote.
    public int at(double... place) {
        int axis = 0;
        for (int k = 1; k < AXES; k++) {
            axis = Math.abs(place[k]) > Math.abs(place[axis]) ? k : axis;
        }
        double far = Math.abs(place[axis]);
        return faces.get(2 * axis + (place[axis] < 0 ? 1 : 0))
                .at(cell(place[(axis + 1) % AXES] / far), cell(place[(axis + 2) % AXES] / far));
    }

    private static int cell(double along) {
        return Math.clamp((int) ((along + 1) / 2 * SIDE), 0, SIDE - 1);
    }

    /// Classifies face by face.
    ///
    /// @param classify the class of a place on the sphere
    public static SphereRegions of(long step, ToIntFunction<double[]> classify) {
        return new SphereRegions(IntStream.range(0, 2 * AXES)
                .mapToObj(face -> DecisionRegions.of(step, FACE, asked -> IntStream.of(asked)
                        .map(cell -> classify.applyAsInt(place(face, cell)))
                        .toArray()))
                .toList());
    }

    /// The place on the sphere that the centre of a cell projects to.
    private static double[] place(int face, int cell) {
        double first = FACE.x(cell % SIDE);
        double second = FACE.y(cell / SIDE);
        double length = Math.sqrt(1 + first * first + second * second);
        double[] place = new double[AXES];
        int axis = face / 2;
        place[axis] = (face % 2 == 0 ? 1 : -1) / length;
        place[(axis + 1) % AXES] = first / length;
        place[(axis + 2) % AXES] = second / length;
        return place;
    }
}
