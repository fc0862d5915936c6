#!/usr/bin/env python3
"""Writes src/DurableStates.Engine/TestState/mock-schemas.txt: the shapes of service answers, from the public service models that botocore carries.

Only needed to add an operation: put it into the table below and run this file where botocore is installed. What it writes is checked in.
"""
import os
import botocore, botocore.session

# service in task resources: (service in botocore, {operation in resources: operation whose answer a mock has to look like})
TABLE = {
    "athena": ("athena", "startQueryExecution stopQueryExecution getQueryExecution getQueryResults", {"startQueryExecution.sync": "getQueryExecution"}),
    "batch": ("batch", "submitJob", {"submitJob.sync": "describeJobs"}),
    "dynamodb": ("dynamodb", "getItem putItem updateItem deleteItem query scan batchGetItem", {}),
    "events": ("events", "putEvents putRule putTargets", {}),
    "glue": ("glue", "startJobRun getJobRun startCrawler getCrawler createDatabase getDatabase createTable getTable deleteTable updateTable", {}),
    "kms": ("kms", "encrypt decrypt generateDataKey describeKey", {}),
    "lakeformation": ("lakeformation", "grantPermissions revokePermissions listPermissions addLFTagsToResource", {}),
    "lambda": ("lambda", "invoke getFunction", {}),
    "s3": ("s3", "getObject putObject listObjectsV2 copyObject deleteObject headObject", {}),
    "sagemaker": ("sagemaker", "createTransformJob createTrainingJob createProcessingJob createModel createEndpoint listModelPackages describeModelPackage describeTransformJob", {
        "createTransformJob.sync": "describeTransformJob", "createTrainingJob.sync": "describeTrainingJob", "createProcessingJob.sync": "describeProcessingJob"}),
    "secretsmanager": ("secretsmanager", "getSecretValue createSecret putSecretValue", {}),
    "sns": ("sns", "publish", {}),
    "sqs": ("sqs", "sendMessage receiveMessage deleteMessage", {}),
    "ssm": ("ssm", "getParameter getParameters putParameter", {}),
    "states": ("stepfunctions", "startExecution", {"startExecution.sync": "describeExecution", "startExecution.sync:2": "describeExecution"}),
    "sfn": ("stepfunctions", "startExecution describeExecution listExecutions sendTaskSuccess sendTaskFailure startSyncExecution", {}),
}
# Whole answers of these kinds are of no interest: they nest hundreds of shapes that no mock has.
SKIP_DEEPER_THAN = 4
# Where a model is newer than what TestState was recorded to hold mocks against.
RECORDED = {"lambda.MemorySize": "number min=128 max=10240"}
OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "src", "DurableStates.Engine", "TestState", "mock-schemas.txt")


def upper(name):
    return name[0].upper() + name[1:]


def scalar(shape):
    kind = {"string": "string", "char": "string", "blob": "string", "timestamp": "string", "boolean": "boolean"}.get(shape.type_name, "number")
    text = kind
    if "min" in shape.metadata:
        text += f" min={shape.metadata['min']}"
    if "max" in shape.metadata:
        text += f" max={shape.metadata['max']}"
    if shape.metadata.get("enum"):
        text += " enum=" + "|".join(shape.metadata["enum"])
    return text


def main():
    session = botocore.session.get_session()
    lines = [f"# Written by eng/generate-mock-schemas.py from the service models of botocore {botocore.__version__} (Apache License 2.0)."]
    for service, (name, operations, polls) in TABLE.items():
        model = session.get_service_model(name)
        by_lower = {operation.lower(): operation for operation in model.operation_names}
        shapes = {}

        def add(shape, depth):
            key = f"{service}.{shape.name}"
            if key in shapes:
                return key
            shapes[key] = ""
            if shape.type_name == "structure":
                parts = []
                for member, target in shape.members.items():
                    mark = "!" if member in shape.required_members else ""
                    ref = add(target, depth + 1) if depth < SKIP_DEEPER_THAN or target.type_name not in ("structure", "list", "map") else "any"
                    parts.append(f"{upper(member)}{mark}:{ref}")
                shapes[key] = "structure " + " ".join(parts)
            elif shape.type_name == "list":
                shapes[key] = "list " + add(shape.member, depth + 1)
            elif shape.type_name == "map":
                shapes[key] = "map " + add(shape.value, depth + 1)
            else:
                shapes[key] = scalar(shape)
            return key

        todo = {operation: operation for operation in operations.split()} | polls
        for operation, answers_like in todo.items():
            output = model.operation_model(by_lower[answers_like.lower()]).output_shape
            if output is not None:
                lines.append(f"call {service}:{operation} {add(output, 0)}")
        lines += [f"shape {key} {text}".rstrip() for key, text in sorted((shapes | {key: text for key, text in RECORDED.items() if key in shapes}).items())]
    with open(OUT, "w", newline="\n") as file:
        file.write("\n".join(lines) + "\n")


main()
