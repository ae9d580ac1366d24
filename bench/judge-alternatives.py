#!/usr/bin/env python3
"""What other models and more pairs would be worth: judge-alternatives.py FEATURES.

    python3 -m venv py && py/bin/pip install scikit-learn==1.9.1
    JAVA_TOOL_OPTIONS=-Ddump=1 bench/train-judge.sh ant.jsonl ../shared tg /dev/null 2> FEATURES
    py/bin/python bench/judge-alternatives.py FEATURES

Ten folds over the pairs that were read one by one, no two folds sharing an article; F1 a verdict and their mean, over all and
where the judges were sure. Logistic regression learns from a share of the articles first, then all models from all.
"""
import sys

import numpy as np
from sklearn.ensemble import ExtraTreesClassifier, HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score

VERDICTS = ["same", "update", "related", "unrelated"]
SET_WEIGHT = {"revised": 0.5, "random": 0.2, "ant-more": 0.5}
FOLDS = 10
SEED = 5

rows = [line.rstrip("\n").split("\t") for line in open(sys.argv[1], encoding="utf-8")]
rows = [row for row in rows if len(row) > 20 and row[2] in VERDICTS]
parent = {}


def root(article):
    while parent.get(article, article) != article:
        article = parent[article]
    return article


for row in rows:
    parent[root(row[0])] = root(row[1])
roots = [root(row[0]) for row in rows]
random = np.random.default_rng(SEED)
fold_of = {each: random.integers(FOLDS) for each in sorted(set(roots))}
folds = np.array([fold_of[each] for each in roots])
sets = np.array([row[3] for row in rows])
sure = np.array([row[5] == "1" for row in rows])
settled = np.array([row[6] == "1" for row in rows])  # by a rule, so the same report
features = np.array([[float(value) for value in row[7:]] for row in rows])
labels = np.array([VERDICTS.index(row[2]) for row in rows])
weights = np.array([SET_WEIGHT.get(each, 1) for each in sets]) * np.where(sure, 1, 0.5)
read = np.array([each.startswith("ant-") or each == "headlines-dev" for each in sets]) & (sets != "ant-random")


def probabilities(model, share=1.0):
    kept = {each for each in sorted(set(roots)) if np.random.default_rng(hash_of(each)).random() < share}
    learned = ~settled & np.array([each in kept for each in roots])
    result = np.zeros((len(rows), len(VERDICTS)))
    for fold in range(FOLDS):
        train = learned & (folds != fold)
        fitted = model().fit(features[train], labels[train], sample_weight=weights[train])
        result[folds == fold] = fitted.predict_proba(features[folds == fold])
    return result


def hash_of(article):
    return sum((i + 1) * ord(letter) for i, letter in enumerate(article))


def report(name, result):
    decided = np.where(settled, 0, result.argmax(axis=1))
    for who, chosen in (("all", read), ("sure", read & sure)):
        f1 = f1_score(labels[chosen], decided[chosen], average=None, labels=range(len(VERDICTS)))
        print(f"{name:28s} {who:5s}", " ".join(f"{v} {f:.3f}" for v, f in zip(VERDICTS, f1)), f"mean {f1.mean():.3f}",
              flush=True)


models = {
    "logistic": lambda: LogisticRegression(C=3, max_iter=400),
    "extremely randomised trees": lambda: ExtraTreesClassifier(400, min_samples_leaf=2, max_features=0.3, random_state=1),
    "gradient boosting": lambda: HistGradientBoostingClassifier(
        max_iter=120, learning_rate=0.06, max_leaf_nodes=12, l2_regularization=3, min_samples_leaf=10, random_state=1),
}
for share in (0.25, 0.5, 0.75):
    report(f"logistic, {share:.0%} of articles", probabilities(models["logistic"], share))
results = {name: probabilities(model) for name, model in models.items()}
for name, result in results.items():
    report(name, result)
report("the three together", sum(results.values()))
report("logistic, related x 1.2", results["logistic"] * np.array([1, 1, 1.2, 1]))
