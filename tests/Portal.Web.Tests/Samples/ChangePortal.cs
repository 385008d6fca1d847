using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Changes;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;

namespace Portal.Web.Tests.Samples;

/// <summary>The whole program over the embedded cloud, and a shelf of releases; changes are asked for as a program does.</summary>
internal sealed class ChangePortal : IAsyncDisposable
{
    private ChangePortal(WholePortal portal, FolderShelf shelf) => (Portal, Shelf) = (portal, shelf);

    public WholePortal Portal { get; }

    public FolderShelf Shelf { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<ChangePortal> StartAsync(string duration = "00:00:00.2", string policy = "None")
    {
        var shelf = new FolderShelf();
        return new ChangePortal(await WholePortal.StartAsync(builder => builder
            .UseSetting("Emulator:OperationDuration", duration)
            .UseSetting("Policy:Friction", policy)
            .ConfigureTestServices(services => services.AddSingleton<IReleaseShelf>(shelf))), shelf);
    }

    public HostedService Service(string name) => Portal.Services.GetRequiredService<ServiceEstate>().Now.Rows.Single(row => row.Service.Name == name).Service;

    /// <summary>As soon as the estate shows what the test waits for; its own time-out ends it otherwise.</summary>
    public async Task<HostedService> ServiceAsync(string name, Func<HostedService, bool> until)
    {
        await foreach (var snapshot in Portal.Services.GetRequiredService<ServiceEstate>().WatchAsync(Token))
        {
            if (snapshot.Rows.FirstOrDefault(row => row.Service.Name == name) is { Active: null } row && until(row.Service))
                return row.Service;
        }

        throw new InvalidOperationException("The estate is watched no more.");
    }

    public object Deployment(HostedService service, string version, Slot slot, string? pairWith, string? address = null)
    {
        var like = service.Production ?? service.Staging!;
        var group = like.Id.Value.Split('/')[4];
        return new
        {
            name = $"{service.Name}-{version.Replace('.', '-')}",
            subscription = service.Subscription.Id.Value,
            resourceGroup = group,
            region = service.Region,
            slot = slot.ToString().ToLowerInvariant(),
            pairWith,
            release = version,
            configuration = Configuration(like),
            address = address is null
                ? (object)new { id = $"/subscriptions/{service.Subscription.Id}/resourceGroups/{group}/providers/Microsoft.Network/publicIPAddresses/{service.Name}-{version.Replace('.', '-')}-ip", isNew = true, allocation = "static" }
                : new { id = address },
            roles = like.Roles.Select(role => new { name = role.Name, size = role.Size, count = role.Capacity }),
            serviceName = service.Name,
            version,
        };
    }

    public async Task<(HttpStatusCode Status, JsonElement Body)> PlanAsync(HostedService service, object body) => await AnswerAsync(await Portal.Client.PostAsJsonAsync($"/api/services/{service.Key}/change-plan", body, Token));

    /// <summary>Plans and starts with everything that the plan asks for.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Body)> StartAsync(HostedService service, string kind, string? side = null, object? deployment = null, string? mode = null)
    {
        var (status, plan) = await PlanAsync(service, new { kind, side, deployment, mode });
        Assert.True(status == HttpStatusCode.OK, plan.ToString());
        return await StartAsync(plan.GetProperty("fingerprint").GetString(), new
        {
            kind, side, deployment, mode,
            service = service.Key.Value,
            acknowledged = plan.GetProperty("warnings"),
            typedName = plan.TryGetProperty("typedName", out var name) ? name.GetString() : null,
            reason = "test",
        });
    }

    public Task<(HttpStatusCode Status, JsonElement Body)> StartAsync(string? fingerprint, object body) => PostAsync("/api/changes", fingerprint, body);

    /// <summary>Asks a second person.</summary>
    public Task<(HttpStatusCode Status, JsonElement Body)> AskAsync(string fingerprint, object body) => PostAsync("/api/changes/approvals", fingerprint, body);

    private async Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(string address, string? fingerprint, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body) };
        if (fingerprint is not null)
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{fingerprint}\"");
        return await AnswerAsync(await Portal.Client.SendAsync(request, Token));
    }

    /// <summary>Follows it until it is settled, or waits for a word.</summary>
    public Task<JsonElement> EndAsync(JsonElement change) => UntilAsync(change, now => now.GetProperty("state").GetString() is not ("running" or "unknown"));

    /// <summary>Follows it until it is as the test waits for; the test's own time-out ends it otherwise.</summary>
    public async Task<JsonElement> UntilAsync(JsonElement change, Func<JsonElement, bool> until)
    {
        while (true)
        {
            var now = await Portal.GetAsync($"/api/changes/{change.GetProperty("id").GetString()}");
            if (until(now))
                return now;
            await Task.Delay(20, Token);
        }
    }

    /// <summary>Plans, starts and follows; it must succeed.</summary>
    public async Task<JsonElement> DoAsync(HostedService service, string kind, string? side = null, object? deployment = null, string? mode = null, string wanted = "succeeded")
    {
        var (status, started) = await StartAsync(service, kind, side, deployment, mode);
        if (status == HttpStatusCode.NotFound)
        {
            // Seen once, right after a side was deleted: a reading in which the service was missing. Once more when it is listed.
            await ServiceAsync(service.Name, now => now.Key == service.Key);
            (status, started) = await StartAsync(service, kind, side, deployment, mode);
        }

        Assert.True(status == HttpStatusCode.Accepted, started.ToString());
        var ended = await EndAsync(started);
        Assert.True(ended.GetProperty("state").GetString() == wanted, ended.ToString());
        return ended;
    }

    public async Task<(HttpStatusCode Status, JsonElement Body)> SayAsync(JsonElement change, string word) =>
        await AnswerAsync(await Portal.Client.PostAsync($"/api/changes/{change.GetProperty("id").GetString()}/{word}", null, Token));

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        Shelf.Dispose();
    }

    private static string Configuration(Deployment like) => $"""
        <ServiceConfiguration serviceName="fresh" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration">
          {string.Concat(like.Roles.Select(role => $"<Role name=\"{role.Name}\"><Instances count=\"{role.Capacity}\" /></Role>"))}
        </ServiceConfiguration>
        """;

    private static async Task<(HttpStatusCode, JsonElement)> AnswerAsync(HttpResponseMessage answer)
    {
        using (answer)
            return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(Token));
    }
}
