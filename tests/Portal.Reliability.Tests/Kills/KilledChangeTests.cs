using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Reliability.Tests.Processes;

namespace Portal.Reliability.Tests.Kills;

/// <summary>The portal is killed in each phase of each kind of change, started again, and compared with the cloud's own word.</summary>
public sealed class KilledChangeTests(ITestOutputHelper output)
{
    private static readonly (string Kind, string After)[] Kinds = [("stop", "off"), ("restart", "on"), ("reimage", "on"), ("delete", "gone")];
    private static readonly OperationStatus[] Aims = [OperationStatus.Submitting, OperationStatus.Switching, OperationStatus.Verifying];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kill_InEachPhaseOfEachKind_NothingIsSentTwiceOrToldWrong()
    {
        await using var cloud = await CloudProcess.StartAsync(Kinds.Length * Aims.Length, swapSeconds: 0.5, Token);
        await using var storage = await SharedStorage.NewAsync(null, Token);
        var services = new Queue<KeyValuePair<string, string[]>>(await cloud.DeploymentsAsync(Token));
        var wrong = new List<string>();
        var portal = await new PortalProcess(cloud, storage.Options).ReadyAsync(Token);
        foreach (var (kind, after) in Kinds)
        {
            foreach (var aim in Aims)
            {
                var service = services.Dequeue();
                var (mark, key) = (await cloud.MarkAsync(Token), (await portal.KeysAsync(Token))[service.Key]);
                var asked = portal.ChangeAsync(key, kind, Token);
                var seen = await IsAtAsync(storage.Log, new ServiceKey(key), aim, asked);
                await portal.KillAsync();
                await asked;
                await portal.DisposeAsync();
                portal = await new PortalProcess(cloud, storage.Options).ReadyAsync(Token);

                var ended = await EndAsync(storage.Log, seen.Id);
                var sent = await cloud.ChangesSinceAsync(mark, ended.Change!.Target.Value, Token);
                var now = await cloud.PowerAsync(ended.Change.Target.Value, Token);
                var line = $"{kind}, killed while {seen.Status}: {ended.Status}, {sent.Count} sent, {now}";
                output.WriteLine(line);
                // A restart leaves no trace: where nobody heard the answer, it is not called done.
                var isTrue = ended.Status == OperationStatus.Succeeded ? now == after && sent.Count == 1
                    : ended.Status == OperationStatus.Failed && (sent.Count == 0 || after == "on");
                if (!isTrue || sent.Count > 1)
                    wrong.Add($"{line}; {string.Join(", ", ended.Events.Select(happened => happened.Text))}");
            }
        }

        await portal.DisposeAsync();
        Assert.Empty(wrong);
    }

    private static async Task<Operation> IsAtAsync(IOperationLog log, ServiceKey key, OperationStatus aim, Task<System.Text.Json.JsonElement?> asked)
    {
        while (true)
        {
            if (await log.ListAsync(new OperationFilter(key, Take: 1), Token) is [var newest] && (!newest.IsActive || newest.Events.Any(happened => happened.Status == aim)))
                return newest;
            if (asked is { IsCompletedSuccessfully: true, Result: { } answer } && answer.TryGetProperty("detail", out var refused))
                Assert.Fail(refused.GetString());
            await Task.Delay(2, Token);
        }
    }

    private static async Task<Operation> EndAsync(IOperationLog log, OperationId id)
    {
        while (true)
        {
            if (await log.FindAsync(id, Token) is { IsActive: false } ended)
                return ended;
            await Task.Delay(50, Token);
        }
    }
}
