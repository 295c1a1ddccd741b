package pushpull.observe.explain;

import pushpull.data.Points;
import pushpull.pair.ComparisonSpec;
import pushpull.pair.Role;
import pushpull.snapshot.explanation.Participant;

/// Tells which participant each column of a comparison is.
///
/// @param roles of the columns, one after the other
/// @param rows how many rows the batch has, in all views
/// @param batch indices of its points
record ColumnParticipants(ComparisonSpec roles, int rows, int[] batch, Points points) {
    Participant participant(int column) {
        int start = 0;
        for (Role role : roles.columns()) {
            int length = length(role);
            if (column < start + length) {
                return participant(role, column - start);
            }
            start += length;
        }
        return new Participant(Participant.Kind.QUEUE, column - start);
    }

    /// The row of the batch that a column is; -1 if it is none, or a constant.
    int row(int column) {
        return switch (roles.columns().getFirst()) {
            case EMBEDDINGS -> column < rows ? column : -1;
            case FIRST -> column < rows / 2 ? column : -1;
            case SECOND -> column < rows / 2 ? column + rows / 2 : -1;
            default -> -1;
        };
    }

    /// The column of a point, the first one if it has several; -1 if it has none.
    int column(int point) {
        for (int column = 0; column < rows && roles.columns().getFirst() != Role.PROXIES; column++) {
            Participant one = participant(column);
            if (one.kind() != Participant.Kind.QUEUE && one.id() == point) {
                return column;
            }
        }
        return -1;
    }

    private int length(Role role) {
        return switch (role) {
            case EMBEDDINGS -> rows;
            case PROXIES, QUEUE -> Integer.MAX_VALUE / 2;
            default -> rows / 2;
        };
    }

    private Participant participant(Role role, int place) {
        return switch (role) {
            case PROXIES -> new Participant(Participant.Kind.PROXY, place);
            case QUEUE -> new Participant(Participant.Kind.QUEUE, place);
            case FIRST_TARGET, SECOND_TARGET -> new Participant(Participant.Kind.TARGET, id(place));
            case FIRST -> new Participant(Participant.Kind.FIRST_VIEW, id(place));
            case SECOND, SECOND_PREDICTED -> new Participant(Participant.Kind.SECOND_VIEW, id(place));
            default ->
                new Participant(
                        place < batch.length ? Participant.Kind.POINT : Participant.Kind.SECOND_VIEW, id(place));
        };
    }

    private int id(int place) {
        return points.id(batch[place % batch.length]);
    }
}
