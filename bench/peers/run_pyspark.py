"""Spark MLlib: run_pyspark.py defaults|matched CORPUS OUT [THREADS]. MinHashLSH and approxSimilarityJoin.

`defaults`: words, one hash table, a distance of 0.2; `matched`: shingles of three folded words, 8 tables (1 - 0.5^8 > 0.995
of the pairs of resemblance 0.5 meet), a distance of 0.5. It has tables but no rows, so everything that shares one minimum
is compared.
"""
import os
import sys

from pyspark.ml import Pipeline
from pyspark.ml.feature import HashingTF, MinHashLSH, NGram, RegexTokenizer, Tokenizer
from pyspark.sql import SparkSession
from pyspark.sql import functions as sql
from pyspark.sql.types import StringType, StructField, StructType

import corpus

settings, path, out = sys.argv[1:4]
threads = sys.argv[4] if len(sys.argv) > 4 else "1"
spark = (SparkSession.builder.master(f"local[{threads}]").appName("peers").config("spark.ui.enabled", "false")
         .config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1")
         .config("spark.local.dir", os.environ.get("PEERS_SCRATCH", "/tmp")).config("spark.driver.memory", "6g")
         .config("spark.sql.shuffle.partitions", "4").getOrCreate())
fields = StructType([StructField("id", StringType()), StructField("body", StringType())])
articles = spark.read.schema(fields).json(path)
if settings == "matched":
    folded = sql.regexp_replace("body", "[\u0640\u0670\u064B-\u065F]", "")
    articles = articles.withColumn("body", sql.translate(folded, "أإآٱىة", "ااااي" + "ه"))
    stages = [RegexTokenizer(inputCol="body", outputCol="words", pattern=r"[^\p{IsAlphabetic}\p{M}\p{Nd}_]+"),
              NGram(n=3, inputCol="words", outputCol="tokens"),
              HashingTF(inputCol="tokens", outputCol="features", numFeatures=1 << 22, binary=True)]
    lsh, distance = MinHashLSH(inputCol="features", outputCol="hashes", numHashTables=8, seed=42), 0.5
else:
    stages = [Tokenizer(inputCol="body", outputCol="tokens"),
              HashingTF(inputCol="tokens", outputCol="features", binary=True)]
    lsh, distance = MinHashLSH(inputCol="features", outputCol="hashes", seed=42), 0.2
sets = Pipeline(stages=stages).fit(articles).transform(articles).where(sql.size("tokens") > 0).select("id", "features").cache()
pairs = (lsh.fit(sets).approxSimilarityJoin(sets, sets, distance)
         .select(sql.col("datasetA.id").alias("a"), sql.col("datasetB.id").alias("b")).where("a < b").collect())
corpus.write(out, ((row.a, row.b) for row in pairs))
spark.stop()
