package pushpull.file;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.Arrays;
import java.util.List;
import pushpull.data.ColumnScale;
import pushpull.embed.EncoderWeights;
import pushpull.embed.EncoderWeights.AffineLayer;
import pushpull.embed.KeptEncoder;
import pushpull.encode.Activation;
import pushpull.tensor.Norms;

/// A kept encoder as an ONNX model: `points` (rows of numbers as they stand in the table) become `embeddings`.
///
/// Numbers are doubles, so that the model says what the program says. Scaling and division by the norm are part of it;
/// names of columns and classes, seed and version stand in its metadata.
final class OnnxModel {
    private static final int IR_VERSION = 8;
    private static final int OPERATORS = 13;
    private static final String INPUT = "points";
    private static final String OUTPUT = "embeddings";

    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("encoder");
    private String last = INPUT;

    private OnnxModel() {}

    static ModelProto of(KeptEncoder encoder) {
        OnnxModel model = new OnnxModel();
        ColumnScale scale = encoder.table().scale();
        if (scale != null) {
            model.scale(scale);
        }
        model.layers(encoder.weights());
        if (encoder.weights().normalize()) {
            model.normalize();
        }
        model.graph.addNode(node("Identity", OUTPUT, model.last));
        model.graph.addInput(rows(INPUT, encoder.weights().inputs()));
        model.graph.addOutput(rows(OUTPUT, encoder.weights().dimensions()));
        ModelProto.Builder file = ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPERATORS))
                .setProducerName(encoder.origin().version())
                .setDocString(encoder.origin().title())
                .setGraph(model.graph);
        describe(encoder, file);
        return file.build();
    }

    private static void describe(KeptEncoder encoder, ModelProto.Builder file) {
        file.addMetadataProps(entry("columns", String.join(",", encoder.columns())));
        file.addMetadataProps(entry("seed", Long.toString(encoder.experiment().seed())));
        file.addMetadataProps(entry("step", Long.toString(encoder.origin().step())));
        if (encoder.classes() != null) {
            file.addMetadataProps(
                    entry("classes", String.join(",", encoder.classes().names())));
        }
    }

    private static StringStringEntryProto entry(String key, String value) {
        return StringStringEntryProto.newBuilder().setKey(key).setValue(value).build();
    }

    /// `(x - mean) * factor`, where the factor of a constant column is 0.
    private void scale(ColumnScale scale) {
        int columns = scale.means().size();
        constant("mean", scale.means(), columns);
        constant(
                "factor",
                scale.deviations().stream()
                        .map(deviation -> deviation > 0 ? 1 / deviation : 0)
                        .toList(),
                columns);
        then("Sub", "centred", "mean");
        then("Mul", "scaled", "factor");
    }

    private void layers(EncoderWeights weights) {
        List<AffineLayer> layers = weights.layers();
        for (int i = 0; i < layers.size(); i++) {
            AffineLayer layer = layers.get(i);
            constant(
                    "weights" + i,
                    boxed(layer.weights().toArray()),
                    layer.weights().rows(),
                    layer.weights().columns());
            constant("bias" + i, boxed(layer.bias().toArray()), layer.bias().rows());
            NodeProto.Builder affine = node("Gemm", "layer" + i, last, "weights" + i, "bias" + i);
            graph.addNode(affine.addAttribute(whole("transB", 1)));
            last = "layer" + i;
            if (i + 1 < layers.size()) {
                activate(weights.activation(), "active" + i);
            }
        }
    }

    private void activate(Activation activation, String output) {
        switch (activation) {
            case TANH -> then("Tanh", output);
            case RELU -> then("Relu", output);
            case SIGMOID -> then("Sigmoid", output);
            case LINEAR -> {
                // The identity needs no node.
            }
        }
    }

    private void normalize() {
        String points = last;
        NodeProto.Builder norm = node("ReduceL2", "norm", points);
        norm.addAttribute(AttributeProto.newBuilder()
                .setName("axes")
                .setType(AttributeProto.AttributeType.INTS)
                .addInts(1));
        graph.addNode(norm.addAttribute(whole("keepdims", 1)));
        constant("smallest", List.of(Norms.SMALLEST), 1);
        last = "norm";
        then("Max", "divisor", "smallest");
        graph.addNode(node("Div", "units", points, "divisor"));
        last = "units";
    }

    /// Applies an operator to what there is so far.
    private void then(String operator, String output, String... others) {
        NodeProto.Builder node = node(operator, output, last);
        List.of(others).forEach(node::addInput);
        graph.addNode(node);
        last = output;
    }

    private static NodeProto.Builder node(String operator, String output, String... inputs) {
        return NodeProto.newBuilder()
                .setOpType(operator)
                .setName(output)
                .addAllInput(List.of(inputs))
                .addOutput(output);
    }

    private static AttributeProto.Builder whole(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value);
    }

    private void constant(String name, List<Double> values, int... shape) {
        TensorProto.Builder tensor = TensorProto.newBuilder().setName(name);
        tensor.setDataType(TensorProto.DataType.DOUBLE.getNumber());
        for (int size : shape) {
            tensor.addDims(size);
        }
        graph.addInitializer(tensor.addAllDoubleData(values));
    }

    private static List<Double> boxed(double... values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static ValueInfoProto rows(String name, int columns) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder()
                .addDim(TensorShapeProto.Dimension.newBuilder().setDimParam("rows"))
                .addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(columns));
        TypeProto.Tensor tensor = TypeProto.Tensor.newBuilder()
                .setElemType(TensorProto.DataType.DOUBLE.getNumber())
                .setShape(shape)
                .build();
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(tensor))
                .build();
    }
}
