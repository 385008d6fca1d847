using Portal.Domain.Probing;
using Portal.Web.Workers;

namespace Portal.Web.Probing;

/// <summary>The probing parts in the container.</summary>
internal static class ProbeParts
{
    public static IServiceCollection AddProbing(this IServiceCollection services, PortalSettings settings) => services
        .AddSingleton(settings.Probe)
        .AddSingleton<AddressStrips>()
        .AddSingleton<LampSampler>()
        .AddSingleton<LampRequests>()
        .AddSingleton<Lamps>()
        .AddSingleton<SwapLamps>()
        .AddSingleton<SwapWitness>()
        .AddSingleton<LiveProof>()
        .AddSingleton<ProbeClient>()
        .AddSingleton<IAddressPlaces, PublicPlaces>()
        .AddSingleton<IAddressProbe, HttpAddressProbe>()
        .AddHostedService<LampWorker>();
}
