using System.Diagnostics;
using System.Text.Json;
using Portal.Domain.Operations;
using Portal.Reliability.Tests.Processes;

namespace Portal.Reliability.Tests.Kills;

/// <summary>One portal on one database: changes that bring a package are asked for, it is killed in a step that is picked, and another goes on.</summary>
internal sealed class DeploymentKills(CloudProcess cloud, SharedStorage storage, Queue<string[]> services, Random dice) : IAsyncDisposable
{
    private const double LongestWaitMs = 250;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private PortalProcess portal = new(cloud, storage.Options);
    private string? updated;

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    public async Task<KilledDeployment> KillAsync(string what, int step, OperationStatus aim, CancellationToken cancellationToken)
    {
        await portal.ReadyAsync(cancellationToken);
        var version = $"2.{dice.Next(1000)}.{dice.Next(1000)}";
        // What is rolled back was updated before: the portal keeps what it puts back.
        var deployment = what == "roll back" && updated is not null ? updated : services.Dequeue()[1];
        var (key, wanted) = await WantedAsync(what, deployment, version, cancellationToken);
        if (what == "roll back" && deployment != updated)
        {
            await EndAsync(await portal.ChangeAsync(key, "update", "staging", wanted, cancellationToken), cancellationToken);
            (key, wanted) = await WantedAsync(what, deployment, version = $"3.{dice.Next(1000)}.{dice.Next(1000)}", cancellationToken);
        }

        var before = await cloud.ResourceAsync(deployment, cancellationToken) is { } there ? Version(there) : null;
        var (mark, newest) = (await cloud.MarkAsync(cancellationToken), await NewestAsync(cancellationToken));
        var asked = portal.ChangeAsync(key, what == "roll back" ? "update" : what, what == "deploy" ? null : "staging", wanted, cancellationToken);
        var seen = await IsAtAsync(newest?.Id, what == "roll back" ? 0 : step, what == "roll back" ? OperationStatus.Switching : aim, asked, cancellationToken);
        if (what == "roll back")
        {
            var told = portal.SayAsync(seen.Id.ToString(), "roll-back", cancellationToken);
            seen = await IsAtAsync(newest?.Id, step, aim, asked, cancellationToken);
            await DieAsync(cancellationToken);
            await told;
        }
        else
        {
            await DieAsync(cancellationToken);
        }

        await asked;
        var atDeath = (await storage.Log.FindAsync(seen.Id, cancellationToken))!;
        portal = await new PortalProcess(cloud, storage.Options).ReadyAsync(cancellationToken);
        var (ended, hasWaited) = await ResumedAsync(atDeath, cancellationToken);
        if (what == "update" && ended.Status == OperationStatus.Succeeded)
            updated = deployment;
        var target = ended.Change!.Steps[^1].Deployment.Value;
        var sent = await cloud.ChangesSinceAsync(mark, target, cancellationToken);
        var replaced = what == "redeploy" ? await cloud.ChangesSinceAsync(mark, deployment, cancellationToken) : [];
        var now = await cloud.ResourceAsync(target, cancellationToken) is { } shown ? Version(shown) : null;
        var puts = sent.Count(request => request.StartsWith("PUT", StringComparison.Ordinal) && IsTaken(request));
        var deletes = replaced.Count(request => request.StartsWith("DELETE", StringComparison.Ordinal) && IsTaken(request));
        var most = what == "roll back" ? 2 : 1;
        return new KilledDeployment(what, $"{atDeath.Change!.Position}.{atDeath.Status}")
        {
            Outcome = ended.Status.ToString(),
            Sent = [.. sent, .. replaced],
            IsLost = ended.IsActive,
            IsTwice = puts > most || deletes > 1,
            IsWrong = !ended.IsActive && (ended.Status == OperationStatus.Succeeded ? now != (ended.Change.IsTakenBack ? before : version) || puts != most : puts + deletes > 0),
            HasWaited = hasWaited,
        };
    }

    private async Task DieAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(Math.Pow(dice.NextDouble(), 3) * LongestWaitMs), cancellationToken);
        await portal.KillAsync();
        await portal.DisposeAsync();
    }

    /// <summary>To its end. What waits for a person since nobody heard an answer is let go on, as a person does who reads that it is not done.</summary>
    private async Task<(Operation Ended, bool HasWaited)> ResumedAsync(Operation operation, CancellationToken cancellationToken)
    {
        var since = Stopwatch.GetTimestamp();
        for (var hasWaited = false; ; await Task.Delay(50, cancellationToken))
        {
            operation = (await storage.Log.FindAsync(operation.Id, cancellationToken))!;
            if (!operation.IsActive || Stopwatch.GetElapsedTime(since) > Patience)
                return (operation, hasWaited);
            if (!operation.IsPaused)
                continue;
            hasWaited = true;
            await portal.SayAsync(operation.Id.ToString(), "go-on", cancellationToken);
        }
    }

    private async Task EndAsync(JsonElement? asked, CancellationToken cancellationToken)
    {
        if (asked is not { } change || !change.TryGetProperty("id", out var id))
            throw new InvalidOperationException($"It was not started: {asked}");
        await ResumedAsync((await storage.Log.FindAsync(new OperationId(long.Parse(id.GetString()!, System.Globalization.CultureInfo.InvariantCulture)), cancellationToken))!, cancellationToken);
    }

    private async Task<Operation?> NewestAsync(CancellationToken cancellationToken) =>
        await storage.Log.ListAsync(new OperationFilter(Take: 1), cancellationToken) is [var newest] ? newest : null;

    /// <summary>Returns when the newest operation is in this step and has come to this state, or past it.</summary>
    private async Task<Operation> IsAtAsync(OperationId? before, int step, OperationStatus aim, Task<JsonElement?> asked, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await NewestAsync(cancellationToken) is { } newest && newest.Id != before
                && (!newest.IsActive || newest.Change!.Position > step || (newest.Change.Position == step && newest.Status == aim)))
                return newest;
            if (asked is { IsCompletedSuccessfully: true, Result: { } answer } && answer.TryGetProperty("detail", out var refused))
                throw new InvalidOperationException($"{refused.GetString()} {answer.GetRawText()}");
            await Task.Delay(2, cancellationToken);
        }
    }

    private async Task<(string? Key, object Wanted)> WantedAsync(string what, string deployment, string version, CancellationToken cancellationToken)
    {
        var there = (await cloud.ResourceAsync(deployment, cancellationToken))!.Value;
        var parts = deployment.Split('/');
        var network = there.GetProperty("properties").GetProperty("networkProfile");
        var isNew = what == "deploy";
        var service = there.GetProperty("tags").EnumerateObject().Select(tag => tag.Value.GetString()!).First(value => value.StartsWith("svc-", StringComparison.Ordinal));
        var key = isNew ? null : (await portal.KeysAsync(cancellationToken))[service];
        var name = what is "deploy" or "redeploy" ? $"proof-{version.Replace('.', '-')}" : parts[^1];
        var address = network.GetProperty("loadBalancerConfigurations")[0].GetProperty("properties").GetProperty("frontendIpConfigurations")[0].GetProperty("properties").GetProperty("publicIPAddress").GetProperty("id").GetString();
        return (key, new
        {
            name,
            subscription = parts[2],
            resourceGroup = parts[4],
            region = "westeurope",
            slot = isNew ? "production" : "staging",
            pairWith = what == "redeploy" ? network.GetProperty("swappableCloudService").GetProperty("id").GetString() : null,
            release = await portal.ReleaseAsync(key, version, ProofRelease.Package(version), ProofRelease.Configuration, cancellationToken),
            configuration = ProofRelease.Configuration,
            address = isNew ? (object)new { id = $"/subscriptions/{parts[2]}/resourceGroups/{parts[4]}/providers/Microsoft.Network/publicIPAddresses/{name}-ip", isNew = true, allocation = "static" } : new { id = address },
            roles = new[] { new { name = "Web", size = "Standard_D2_v2", count = 2 } },
            serviceName = isNew ? name : service,
            version,
        });
    }

    // Status 0: the connection was gone before the answer; it may have been taken, which is the stricter reading.
    private static bool IsTaken(string request) => request.Split(' ')[^1] is "200" or "201" or "202" or "204" or "0";

    private static string? Version(JsonElement shown) => shown.GetProperty("tags").TryGetProperty("version", out var version) ? version.GetString() : null;
}
