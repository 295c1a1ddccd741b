# made is what the decoder makes of the embeddings, seen is what the encoder saw, one point a row
def loss(made, seen):
    return (made - seen).pow(2).sum(1).mean()
