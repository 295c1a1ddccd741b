package pushpull.reference.check;

import pushpull.optimize.Adagrad;
import pushpull.optimize.Adam;
import pushpull.optimize.AdamW;
import pushpull.optimize.Optimizer;
import pushpull.optimize.RmsProp;
import pushpull.optimize.Sgd;
import pushpull.reference.Fields;
import pushpull.reference.UnsupportedCaseException;

/// The optimisers of reference files by name, with the defaults of `torch.optim`.
final class Optimizers {
    private Optimizers() {}

    /// The optimiser that these parameters describe.
    static Optimizer of(String name, Fields params) {
        boolean amsgrad = params.flag("amsgrad", false);
        if (!name.startsWith("adam")) {
            refuse(params, "amsgrad");
        }
        refuse(params, "maximize");
        double decay = params.number("weight_decay", 0);
        return switch (name) {
            case "sgd" ->
                new Sgd(
                        params.number("lr"),
                        params.number("momentum", 0),
                        params.number("dampening", 0),
                        decay,
                        params.flag("nesterov", false));
            case "adam" ->
                new Adam(
                        params.number("lr", 1e-3),
                        beta(params, 0),
                        beta(params, 1),
                        epsilon(params, 1e-8),
                        decay,
                        amsgrad);
            case "adamw" ->
                new AdamW(
                        params.number("lr", 1e-3),
                        beta(params, 0),
                        beta(params, 1),
                        epsilon(params, 1e-8),
                        params.number("weight_decay", 0.01),
                        amsgrad);
            case "rmsprop" -> rmsProp(params, decay);
            case "adagrad" -> new Adagrad(params.number("lr", 0.01), epsilon(params, 1e-10), decay);
            default ->
                throw UnsupportedCaseException.of(
                        params.where(), "optimizer", name, "sgd, adam, adamw, rmsprop, adagrad");
        };
    }

    private static RmsProp rmsProp(Fields params, double decay) {
        return new RmsProp(
                params.number("lr", 0.01),
                params.number("alpha", 0.99),
                epsilon(params, 1e-8),
                decay,
                params.number("momentum", 0),
                params.flag("centered", false));
    }

    private static double beta(Fields params, int which) {
        return params.has("betas") ? params.numbers("betas")[which] : which == 0 ? 0.9 : 0.999;
    }

    private static double epsilon(Fields params, double otherwise) {
        return params.number("eps", otherwise);
    }

    private static void refuse(Fields params, String variant) {
        if (params.flag(variant, false)) {
            throw UnsupportedCaseException.of(params.where(), variant, true, false);
        }
    }
}
