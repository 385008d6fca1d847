using Portal.Web.EmbeddedCloud;

namespace Portal.Web.Tests.Samples;

/// <summary>What an embedded cloud may have to say.</summary>
internal static class CloudSamples
{
    public static readonly CloudFaultParameter Service = new("service", "Service", "service", "A service by name.");
    public static readonly CloudFaultParameter Times = new("times", "Times", "integer", "How often it happens.", 1, 100);
    public static readonly CloudFaultParameter Probability = new("probability", "Probability", "number", "How likely it happens.", 0, 1);
    public static readonly CloudFaultParameter RetryAfter = new("retryAfter", "Retry-After", "integer", "Seconds the answer asks to wait.", 0, 3600);
    public static readonly CloudFaultParameter Path = new("path", "Path", "pattern", "A regular expression.");

    public static readonly CloudFaultKind Throttled = new("throttled", "429 Too many requests", "The request is refused with 429.", [RetryAfter, Service, Path, Times, Probability]);
    public static readonly CloudFaultKind HalfDone = new("halfDone", "Swap happens by half", "The swap ends as Failed.", [Service, Times]);

    public static readonly CloudCatalogue Catalogue = new(
        "A restart takes them all away.",
        [new CloudOperation("swap", "Exchange the addresses")],
        [Throttled, HalfDone],
        [new("instance-stops", "Stop an instance", "The last instance stops."), new("scale", "Scale", "More instances."), new("swap", "Swap behind the portal's back", "Exchanged at once.", BothSides: true)]);

    public static readonly CloudAddress Address =
        new("shop-api", "shop-api", "Production", "shop-api.westeurope.cloudapp.azure.com", "20.1.2.3", "4.1.7", ["http://127.8.0.1:8080/"]);
}
