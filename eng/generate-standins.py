#!/usr/bin/env python3
"""Writes the AWS service stand-ins under eng/standins from the public service models that botocore carries,
by the rules of the AWS SDK for .NET 4, so that what compiles against a stand-in compiles against the package and the other way round.

Only needed to add an operation: put its name into the table below and run this file where botocore is installed.
What it writes is checked in and names the model it was written from.
"""
import gzip, json, os, re, sys
import botocore

# These services speak no protocol of the shared client; orchestrators name their operations, and nothing here calls them.
NOT_CALLED = None

SERVICES = [
    # model folder, model version, .NET name, how a call is addressed, JSON version, operations
    ("stepfunctions", "2016-11-23", "StepFunctions", "AWSStepFunctions", "1.0", """
        CreateStateMachine UpdateStateMachine DescribeStateMachine DeleteStateMachine ListStateMachines
        StartExecution StartSyncExecution StopExecution DescribeExecution ListExecutions GetExecutionHistory
        RedriveExecution SendTaskSuccess SendTaskFailure SendTaskHeartbeat TestState ValidateStateMachineDefinition"""),
    ("glue", "2017-03-31", "Glue", "AWSGlue", "1.1", """
        CreateDatabase DeleteDatabase GetDatabase CreateTable DeleteTable UpdateTable GetTable BatchCreatePartition BatchGetPartition GetTables
        StartJobRun GetJobRun BatchStopJobRun StartCrawler GetCrawler StopCrawler
        CreateDataQualityRuleset DeleteDataQualityRuleset StartDataQualityRulesetEvaluationRun GetDataQualityRulesetEvaluationRun
        CancelDataQualityRulesetEvaluationRun GetDataQualityResult"""),
    ("sagemaker", "2017-07-24", "SageMaker", "SageMaker", "1.1", """
        ListModelPackages DescribeModelPackage CreateModel CreateTransformJob DescribeTransformJob StopTransformJob"""),
    ("events", "2015-10-07", "EventBridge", "AWSEvents", "1.1", "PutEvents PutRule PutTargets TestEventPattern"),
    ("lakeformation", "2017-03-31", "LakeFormation", "/", "1.1", """
        GrantPermissions RevokePermissions BatchGrantPermissions BatchRevokePermissions ListPermissions
        AddLFTagsToResource RemoveLFTagsFromResource GetResourceLFTags
        CreateDataCellsFilter GetDataCellsFilter UpdateDataCellsFilter DeleteDataCellsFilter
        RegisterResource DescribeResource DeregisterResource GetDataLakeSettings PutDataLakeSettings"""),
    ("scheduler", "2021-06-30", "Scheduler", NOT_CALLED, "", "CreateSchedule GetSchedule UpdateSchedule DeleteSchedule"),
    ("sns", "2010-03-31", "SimpleNotificationService", NOT_CALLED, "", "Publish"),
]

SCALARS = {"string": "string", "integer": "int?", "long": "long?", "boolean": "bool?", "double": "double?", "float": "float?",
           "timestamp": "DateTime?", "blob": "MemoryStream"}
# The model of EventBridge says nothing of pages, so its client has no paginators.
WITHOUT_PAGINATORS = {"EventBridge"}
ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "standins")


def upper(name):
    return name[0].upper() + name[1:]


def constant(value):
    """The field that the .NET SDK gives a constant: every part of the value with a capital, the separators gone."""
    name = "".join(upper(part) for part in re.split(r"[^A-Za-z0-9_]+", value) if part)
    return "_" + name if name[:1].isdigit() else name


class Service:
    def __init__(self, folder, version, name, target, json_version, operations):
        path = os.path.join(os.path.dirname(botocore.__file__), "data", folder, version, "service-2.json.gz")
        model = json.load(gzip.open(path))
        self.version, self.name, self.target, self.json_version = version, name, target, json_version
        self.shapes, self.operations = model["shapes"], {o: model["operations"][o] for o in operations.split()}
        self.prefix = model["metadata"]["signingName"] if "signingName" in model["metadata"] else model["metadata"]["endpointPrefix"]
        self.io, self.users = {}, {}
        for operation, definition in self.operations.items():
            for end, suffix in (("input", "Request"), ("output", "Response")):
                if end in definition:
                    self.io[definition[end]["shape"]] = operation + suffix
                    self.walk(definition[end]["shape"], operation)
            for error in definition.get("errors", []):
                self.walk(error["shape"], operation)

    def walk(self, shape, operation):
        users = self.users.setdefault(shape, set())
        if operation in users:
            return
        users.add(operation)
        definition = self.shapes[shape]
        if definition.get("document"):
            return
        for member in definition.get("members", {}).values():
            self.walk(member["shape"], operation)
        for part in ("member", "key", "value"):
            if part in definition:
                self.walk(definition[part]["shape"], operation)

    def is_exception(self, shape):
        return bool(self.shapes[shape].get("exception"))

    def type_of(self, shape, inside_collection=False):
        definition = self.shapes[shape]
        kind = definition["type"]
        # Version 4 has enumerations as members only: in lists and maps they are texts.
        if kind == "string" and "enum" in definition and not inside_collection:
            return upper(shape)
        if kind in SCALARS:
            return SCALARS[kind].rstrip("?") if inside_collection else SCALARS[kind]
        if kind == "list":
            return f"List<{self.type_of(definition['member']['shape'], True)}>"
        if kind == "map":
            return f"Dictionary<{self.type_of(definition['key']['shape'], True)}, {self.type_of(definition['value']['shape'], True)}>"
        if definition.get("document"):
            return "Amazon.Runtime.Documents.Document"
        return self.io.get(shape, upper(shape))

    def header(self, namespace, usings):
        lines = [f"// Written by eng/generate-standins.py from the public model of {self.name} {self.version} (botocore {botocore.__version__})."]
        return lines + [f"using {u};" for u in usings] + ([""] if usings else []) + [f"namespace {namespace};", ""]

    def write(self, path, lines):
        path = os.path.join(ROOT, "AWSSDK." + self.name, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        while lines and not lines[-1]:
            lines.pop()
        with open(path, "w", newline="\n") as file:
            file.write("\n".join(lines) + "\n")
        if len(lines) > 500:
            sys.exit(f"{path} has {len(lines)} lines")

    def write_all(self):
        self.write_constants()
        self.write_client()
        self.write_exceptions()
        self.write_models()

    def write_constants(self):
        lines = self.header(f"Amazon.{self.name}", ["Amazon.Runtime"])
        for shape in sorted(self.users):
            definition = self.shapes[shape]
            if definition["type"] != "string" or "enum" not in definition:
                continue
            name = upper(shape)
            lines += [f"public class {name}(string value) : ConstantClass(value)", "{"]
            for value in definition["enum"]:
                field = constant(value)
                lines.append(f'    public static readonly {name} {field} = new("{value}");')
            lines += [f"    public static {name} FindValue(string value) => FindValue<{name}>(value);",
                      f"    public static implicit operator {name}(string value) => FindValue(value);", "}", ""]
        # Instance types and the like are hundreds of names long; such tables are the one thing here that may be.
        self.write_split("Constants", lines)

    def write_split(self, stem, lines):
        head = lines[:5]
        blocks, block = [], []
        for line in lines[5:]:
            block.append(line)
            if line == "":
                blocks.append(block)
                block = []
        if block:
            blocks.append(block)
        files, current = [], []
        for block in blocks:
            if current and len(head) + len(current) + len(block) > 440:
                files.append(current)
                current = []
            current = current + block
        files.append(current)
        if len(files) == 1:
            self.write(stem + ".cs", head + files[0])
            return
        for content in files:
            names = re.findall(r"^public class (\w+)", "\n".join(content), re.M)
            self.write(f"{stem}.{names[0]}.cs", head + content)

    def write_client(self):
        name = self.name
        lines = self.header(f"Amazon.{name}", ["Amazon.Runtime", f"Amazon.{name}.Model"])
        paginators = None if name in WITHOUT_PAGINATORS else f"I{name}PaginatorFactory"
        lines += [f"public partial interface IAmazon{name} : IAmazonService, IDisposable", "{"]
        lines += [f"    {paginators} Paginators {{ get; }}"] if paginators else []
        for operation in self.operations:
            lines.append(f"    Task<{operation}Response> {operation}Async({operation}Request request, CancellationToken cancellationToken = default);")
        lines += ["    Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);",
                  f"    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new Amazon{name}Config();",
                  f"    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) => new Amazon{name}Client(awsCredentials, (Amazon{name}Config)clientConfig);",
                  "}", "", f"public partial class Amazon{name}Client : IAmazon{name}", "{",
                  *(["    private readonly StandIn.JsonClient _client;", ""] if self.target else []),
                  f"    public Amazon{name}Client() : this(new Amazon{name}Config()) {{ }}",
                  f"    public Amazon{name}Client(AWSCredentials credentials) : this(new Amazon{name}Config()) {{ }}",
                  f"    public Amazon{name}Client(AWSCredentials credentials, Amazon{name}Config clientConfig) : this(clientConfig) {{ }}",
                  f"    public Amazon{name}Client(Amazon{name}Config config)", "    {", "        Config = config;",
                  *([f'        _client = new StandIn.JsonClient(config, "{self.prefix}", "{self.json_version}", camelCase: {str(name == "StepFunctions").lower()}, typeof(Amazon{name}Exception));'] if self.target else []),
                  "    }", "", "    public IClientConfig Config { get; }", "",
                  *([f"    public {paginators} Paginators {{ get; }} = new {name}PaginatorFactory();", ""] if paginators else []),
                  "    public Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) => new(Config.ServiceURL);", "",
                  "    public void Dispose() => GC.SuppressFinalize(this);", ""]
        for operation, definition in self.operations.items():
            if not self.target:
                lines.append(f"    public virtual Task<{operation}Response> {operation}Async({operation}Request request, CancellationToken cancellationToken = default) =>")
                lines.append(f'        throw new NotSupportedException("This build has a stand-in in place of AWSSDK.{name}, which cannot be called: call {operation} in an orchestrator, or build where the registry has the package.");')
                continue
            where = definition["http"]["requestUri"] if self.target == "/" else f"{self.target}.{operation}"
            lines.append(f"    public virtual Task<{operation}Response> {operation}Async({operation}Request request, CancellationToken cancellationToken = default) =>")
            prefix = definition.get("endpoint", {}).get("hostPrefix")
            host = f', hostPrefix: "{prefix}"' if prefix else ""
            lines.append(f'        _client.CallAsync<{operation}Response>("{where}", request, cancellationToken{host});')
        lines += ["}"]
        self.write("Client.cs", lines)
        if paginators:
            factory = self.header(f"Amazon.{name}.Model", [])
            factory += [f"public interface {paginators};", "", f"internal sealed class {name}PaginatorFactory : {paginators};"]
            self.write("Model/Paginators.cs", factory)
        config = self.header(f"Amazon.{name}", ["Amazon.Runtime", "Amazon.Runtime.Endpoints"])
        config += [f"public partial class Amazon{name}Config : ClientConfig", "{", f"    public Amazon{name}Config() : base(null) {{ }}",
                   f'    public override string RegionEndpointServiceName => "{self.prefix}";', f'    public override string ServiceVersion => "{self.version}";',
                   '    public override string UserAgent => "stand-in";',
                   "    public override Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) => new(ServiceURL);", "}"]
        self.write("Config.cs", config)

    def write_exceptions(self):
        name = self.name
        base = self.header(f"Amazon.{name}", ["System.Net", "Amazon.Runtime"])
        base += self.exception(f"Amazon{name}Exception", "AmazonServiceException", [])
        self.write("ServiceException.cs", base)
        lines = self.header(f"Amazon.{name}.Model", ["System.Net", "Amazon.Runtime"])
        for shape in sorted(self.users):
            if self.is_exception(shape):
                exception = shape if shape.endswith("Exception") else shape + "Exception"
                members = [f"    public {self.type_of(m['shape'])} {upper(k)} {{ get; set; }}"
                           for k, m in sorted(self.shapes[shape].get("members", {}).items(), key=lambda pair: upper(pair[0])) if k.lower() != "message"]
                lines += self.exception(exception, f"Amazon{name}Exception", members) + [""]
        self.write("Model/Exceptions.cs", lines)

    def exception(self, name, base, members):
        """The constructors that every exception of the SDK has, and what its model says besides the message."""
        cause, reply = "Exception innerException", "ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode"
        lines = [f"public partial class {name} : {base}", "{"]
        for parameters in ("string message", f"string message, {cause}", cause, f"string message, {cause}, {reply}", f"string message, {reply}"):
            handed_on = ", ".join(parameter.split()[-1] for parameter in parameters.split(", "))
            lines.append(f"    public {name}({parameters}) : base({handed_on}) {{ }}")
        return lines + ([""] + members if members else []) + ["}"]

    def write_models(self):
        groups = {operation: [] for operation in self.operations}
        for shape in sorted(self.users):
            if self.shapes[shape]["type"] != "structure" or self.is_exception(shape) or self.shapes[shape].get("document"):
                continue
            users = [o for o in self.operations if o in self.users[shape]]
            groups.setdefault(users[0] if len(users) == 1 else "Shared", []).append(shape)
        for group, shapes in groups.items():
            written = set()
            lines = self.header(f"Amazon.{self.name}.Model", ["Amazon.Runtime"])
            shapes.sort(key=lambda s: (s not in self.io, s.endswith(("Response", "Output", "Result")), s))
            for shape in shapes:
                name = self.io.get(shape, upper(shape))
                written.add(name)
                lines += self.model(name, self.shapes[shape])
            if group in self.operations:
                for suffix in ("Request", "Response"):
                    if group + suffix not in written:
                        lines += self.model(group + suffix, {"members": {}})
            if not any("AmazonWebService" in line for line in lines):
                lines.remove("using Amazon.Runtime;")
                del lines[1]
            self.write(f"Model/{group}.cs", lines)

    def model(self, name, definition):
        base = ""
        if name in self.io.values() or name.removesuffix("Request").removesuffix("Response") in self.operations:
            base = " : AmazonWebServiceRequest" if name.endswith("Request") else " : AmazonWebServiceResponse"
        members = [f"    public {self.type_of(m['shape'])} {upper(k)} {{ get; set; }}" for k, m in definition["members"].items()]
        return [f"public partial class {name}{base}", "{", *members, "}", ""] if members else [f"public partial class {name}{base};", ""]


for service in SERVICES:
    Service(*service).write_all()
