from transformers import TrainerCallback


class Keep(TrainerCallback):
    """For SentenceTransformerTrainer: trainer.add_callback(Keep(trainer.model, sentences, labels))."""

    def __init__(self, model, sentences, labels, every=100, folder="dumps"):
        self.model, self.sentences, self.labels = model, sentences, labels
        self.every, self.folder = every, folder

    def on_step_end(self, args, state, control, **kwargs):
        if state.global_step % self.every == 0:
            mode = self.model.training
            embeddings = self.model.encode(self.sentences, convert_to_tensor=True, show_progress_bar=False)
            self.model.train(mode)
            dump(state.global_step, embeddings, self.labels, folder=self.folder)
