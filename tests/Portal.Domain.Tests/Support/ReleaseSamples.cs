using Portal.Domain.HostedServices;
using Portal.Domain.Releases;

namespace Portal.Domain.Tests.Support;

/// <summary>A release of the sample service, and where its files would be kept.</summary>
internal static class ReleaseSamples
{
    public static readonly ReleaseModel Model = new(
        "Shop", 5, [new ReleaseRole("Web", "web", "Standard_D2_v2", 2)], [new ReleaseEndpoint("Web", "Http", ReleaseEndpointKind.Input, "http", "80", null)]);

    public static ReleaseFile File(ReleaseFileKind kind, char hash = 'a') => new(kind, $"shop-4.2.0{ReleaseFile.Ending(kind)}", new string(hash, 64), 3);

    public static ReleaseRecord Record(ServiceKey? service = null, string version = "4.2.0") => new()
    {
        Id = ReleaseId.Of(service, version, [File(ReleaseFileKind.Definition)]),
        Service = service,
        Name = "Shop",
        Version = version,
        Files = [File(ReleaseFileKind.Definition)],
        Model = Model,
        Origin = ReleaseOrigin.Uploaded,
        By = Sample.Ana,
        At = Sample.Now,
    };

    public static ReleaseDraft Draft(ServiceKey? service = null, Slot? running = null) =>
        new(service, "Shop", "4.2.0", Model, [new ReleaseContent(File(ReleaseFileKind.Definition), () => new MemoryStream([1, 2, 3]))]) { Running = running };

    public static Deployment Stamped(this Deployment deployment, string stamp = "stamp") => deployment with { Stamp = stamp };
}
