def log_sum(logits, mask):
    """ln of the sum of e^logit over the mask, row by row; minus infinity where the mask is empty."""
    return logits.masked_fill(~mask, float("-inf")).logsumexp(1)
