using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.SignalR;
using Portal.Domain.Policies;

namespace Portal.Web.Operators;

/// <summary>How much may be asked of the portal, and whom it believes about where a request came from.</summary>
internal static class HostLimits
{
    /// <summary>The rate limit of the API, for each person.</summary>
    public const string Api = "api";

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddHostLimits(this IServiceCollection services, OperatorSettings settings)
    {
        var limits = settings.Limits;
        services.AddSingleton(settings).AddSingleton(settings.Sessions).AddSingleton(limits).AddSingleton<CircuitGate>().AddSingleton<UploadGate>();
        services.Configure<HubOptions>(hub => hub.MaximumReceiveMessageSize = limits.MessageKilobytes * 1024);
        services.Configure<CircuitOptions>(circuits =>
        {
            circuits.MaxBufferedUnacknowledgedRenderBatches = limits.BufferedRenders;
            // A page that lost its line goes on as it was. When it is gone for longer its place alone is parked: also a laptop that slept comes back without a reload.
            circuits.DisconnectedCircuitMaxRetained = limits.DisconnectedCircuits;
            circuits.DisconnectedCircuitRetentionPeriod = limits.DisconnectedMinutes * Minute;
            circuits.PersistedCircuitInMemoryMaxRetained = limits.ParkedCircuits;
            circuits.PersistedCircuitInMemoryRetentionPeriod = limits.ParkedMinutes * Minute;
        });
        services.AddRateLimiter(rates =>
        {
            rates.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            rates.AddPolicy(Api, context => Of(PersonOf(context), limits));
            rates.OnRejected = (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after.TotalSeconds : 1;
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait)).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
        });
        return services;
    }

    /// <summary>Nobody but the proxies that are named may say where a request came from.</summary>
    public static IApplicationBuilder UseKnownProxies(this IApplicationBuilder app, ProxyOptions proxies)
    {
        var networks = proxies.Networks().ToList();
        if (networks.Count == 0)
            return app;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        networks.ForEach(options.KnownIPNetworks.Add);
        return app.UseForwardedHeaders(options);
    }

    private static RateLimitPartition<string> Of(string person, LimitOptions limits) => RateLimitPartition.GetTokenBucketLimiter(person, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = limits.RequestsPerMinute,
        TokensPerPeriod = Math.Max(1, limits.RequestsPerMinute / 60),
        ReplenishmentPeriod = Minute / 60,
        QueueLimit = 0,
    });

    /// <summary>Who is not known is counted by address.</summary>
    public static string PersonOf(HttpContext context) => context.RequestServices.GetRequiredService<OperatorSession>().Access.By is { Id.Length: > 0 } by
        ? by.Id
        : $"address {context.Connection.RemoteIpAddress}";
}
