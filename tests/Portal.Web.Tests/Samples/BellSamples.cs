using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Portal.Domain.Bells;
using Portal.Domain.Estate;
using Portal.Domain.Policies;
using Portal.Domain.Standby;
using Portal.Domain.Tests.Support;
using Portal.Web.Components.Bells;
using Portal.Web.Operators;

namespace Portal.Web.Tests.Samples;

/// <summary>Ready bells and standby leases around a book in memory.</summary>
internal static class BellSamples
{
    public static PriceTable Prices { get; } = new("EUR", new DateOnly(2026, 11, 1), "Of the tests.", new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase) { ["Standard_D2_v2"] = 0.25m });

    public static IServiceCollection AddBells(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ServiceEstate>();
        services.TryAddSingleton<IPolicyBook>(new MemoryBook());
        if (!services.Any(service => service.ServiceType == typeof(CurrentOperator)))
            services.AddLocalOperator();
        return services.AddSingleton(Prices).AddSingleton(new BellRules(TimeSpan.FromHours(12))).AddSingleton<ReadyBells>().AddSingleton<StandbyLeases>().AddScoped<ShownBells>();
    }
}
