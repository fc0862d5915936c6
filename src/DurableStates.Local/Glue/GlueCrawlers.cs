using DurableStates.Json;
using DurableStates.Local.Services;

namespace DurableStates.Local.Glue;

/// <summary>The crawlers of this machine. Where one stands follows from the clock; READY alone says nothing of how the last crawl went.</summary>
internal sealed class GlueCrawlers(IEnumerable<GlueCrawler> crawlers)
{
    // Glue needs a while after a crawl before the crawler is ready again.
    private static readonly TimeSpan Stopping = TimeSpan.FromSeconds(40);

    private readonly Dictionary<string, Run> _crawlers = crawlers.ToDictionary(crawler => crawler.Name, crawler => new Run(crawler), StringComparer.Ordinal);
    private readonly Lock _lock = new();

    public ServiceReply Start(ServiceCall call) => With(call, run =>
    {
        if (run.State(call.Now) != "READY")
        {
            return new ServiceReply.Refusal("CrawlerRunningException", $"Crawler with name {run.Crawler.Name} has already started");
        }

        run.Begin(call.Now);
        return ServiceReply.Nothing;
    });

    public ServiceReply Stop(ServiceCall call) => With(call, run =>
    {
        switch (run.State(call.Now))
        {
            case "READY":
                return new ServiceReply.Refusal("CrawlerNotRunningException", $"Crawler with name {run.Crawler.Name} isn't running");
            case "STOPPING":
                return new ServiceReply.Refusal("CrawlerStoppingException", $"Crawler with name {run.Crawler.Name} is stopping");
            default:
                run.StoppedAt = call.Now;
                return ServiceReply.Nothing;
        }
    });

    public ServiceReply Get(ServiceCall call) => With(call, run => new ServiceReply.Success(JsonValue.Object(("Crawler", run.Describe(call.Now)))));

    private ServiceReply With(ServiceCall call, Func<Run, ServiceReply> operation)
    {
        lock (_lock)
        {
            return _crawlers.TryGetValue(call.Text("Name"), out var run)
                ? operation(run)
                : new ServiceReply.Refusal("EntityNotFoundException", $"Crawler with name {call.Text("Name")} does not exist");
        }
    }

    private sealed class Run(GlueCrawler crawler)
    {
        public GlueCrawler Crawler => crawler;

        // How the crawl before the one under way ended; undefined when there was none.
        private JsonValue _crawlBefore;

        public DateTimeOffset? StoppedAt { get; set; }

        private DateTimeOffset? LastStart { get; set; }

        private DateTimeOffset? CrawlEnd => StoppedAt ?? LastStart + crawler.Duration;

        public string State(DateTimeOffset now) =>
            CrawlEnd is not { } end || now >= end + Stopping ? "READY" : now >= end ? "STOPPING" : "RUNNING";

        public void Begin(DateTimeOffset now)
        {
            _crawlBefore = LastStart is { } last ? LastCrawl(last) : default;
            (LastStart, StoppedAt) = (now, null);
        }

        public JsonValue Describe(DateTimeOffset now)
        {
            var description = JsonValue.Object(
                ("Name", crawler.Name),
                ("DatabaseName", crawler.Database),
                ("State", State(now)),
                ("CrawlElapsedTime", LastStart is { } start && State(now) == "RUNNING" ? (long)(now - start).TotalMilliseconds : 0));
            var lastCrawl = LastStart is { } last && State(now) == "READY" ? LastCrawl(last) : _crawlBefore;
            return lastCrawl.IsUndefined ? description : description.With("LastCrawl", lastCrawl);
        }

        private JsonValue LastCrawl(DateTimeOffset start)
        {
            var crawl = JsonValue.Object(
                ("Status", StoppedAt is null ? crawler.Outcome : "CANCELLED"),
                ("StartTime", AwsTime.Iso(start)),
                ("LogGroup", "/aws-glue/crawlers"),
                ("LogStream", crawler.Name));
            return crawler.ErrorMessage is { } message && StoppedAt is null ? crawl.With("ErrorMessage", message) : crawl;
        }
    }
}
