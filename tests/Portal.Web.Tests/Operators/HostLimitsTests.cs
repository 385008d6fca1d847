using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Operators;

public sealed class HostLimitsTests
{
    [Theory]
    [InlineData("127.0.0.1", "max-age=31536000; includeSubDomains")]
    [InlineData("10.1.0.4", null)]
    public async Task Hsts_BehindAKnownProxy_IsAYearWithSubdomains(string known, string? expected)
    {
        await using var portal = await WholePortal.StartAsync(builder =>
        {
            SignedInPortal.Configure(builder, "*");
            builder.UseSetting("Proxies:Known", known).UseSetting("AllowedHosts", "*");
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/healthz") { Headers = { Host = "portal.example.com" } };
        request.Headers.Add("X-Forwarded-Proto", "https");
        using var response = await portal.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, response.Headers.TryGetValues("Strict-Transport-Security", out var values) ? values.Single() : null);
    }

    [Fact]
    public async Task Circuits_LostAndParked_AreKeptAsSet()
    {
        await using var portal = await WholePortal.StartAsync(builder => builder
            .UseSetting("Limits:DisconnectedCircuits", "7").UseSetting("Limits:DisconnectedMinutes", "4").UseSetting("Limits:ParkedCircuits", "30").UseSetting("Limits:ParkedMinutes", "90"));
        var circuits = portal.Services.GetRequiredService<IOptions<CircuitOptions>>().Value;

        Assert.Equal((7, TimeSpan.FromMinutes(4)), (circuits.DisconnectedCircuitMaxRetained, circuits.DisconnectedCircuitRetentionPeriod));
        Assert.Equal((30, TimeSpan.FromMinutes(90)), (circuits.PersistedCircuitInMemoryMaxRetained, circuits.PersistedCircuitInMemoryRetentionPeriod));
    }
}
