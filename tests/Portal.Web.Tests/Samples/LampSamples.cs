using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Portal.Domain.Probing;
using Portal.Domain.Tests.Support;

namespace Portal.Web.Tests.Samples;

/// <summary>The lamps around addresses that do not answer.</summary>
internal static class LampSamples
{
    public static IServiceCollection AddLamps(this IServiceCollection services, MemoryLamps? kept = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton<ILampLog>(kept ?? new MemoryLamps())
            .AddSingleton<IAddressProbe>(new FakeProbe(_ => null))
            .AddSingleton<AddressStrips>().AddSingleton<LampSampler>().AddSingleton<LampRequests>().AddSingleton<Lamps>();
    }
}
