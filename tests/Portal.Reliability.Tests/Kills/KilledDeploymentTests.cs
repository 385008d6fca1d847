using Portal.Domain.Operations;
using Portal.Reliability.Tests.Processes;
using Portal.Reliability.Tests.Simulation;
using static Portal.Domain.Operations.OperationStatus;

namespace Portal.Reliability.Tests.Kills;

/// <summary>The portal is killed in the steps of what brings a package: deploy, update in place, its roll back while it runs, delete and redeploy.</summary>
public sealed class KilledDeploymentTests
{
    private static readonly (string What, int Step, OperationStatus Aim)[] Aims =
    [
        ("deploy", 0, Submitting), ("deploy", 1, Submitting), ("deploy", 1, Switching), ("deploy", 1, Verifying),
        ("update", 0, Submitting), ("update", 0, Switching), ("update", 0, Verifying),
        ("roll back", 1, Waiting), ("roll back", 1, Submitting), ("roll back", 1, Switching),
        ("redeploy", 0, Submitting), ("redeploy", 0, Switching), ("redeploy", 1, Submitting), ("redeploy", 1, Switching), ("redeploy", 1, Verifying),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kill_InEachStep_NothingIsSentTwiceLostOrToldWrong()
    {
        var (rounds, aims) = Scale.IsWhole ? (8, Aims) : (1, [.. Aims.Where(aim => aim.Aim is Submitting or Switching)]);
        await using var cloud = await CloudProcess.StartAsync(rounds * aims.Length, swapSeconds: 0.5, Token);
        await using var storage = await SharedStorage.NewAsync(null, Token);
        var services = new Queue<string[]>((await cloud.DeploymentsAsync(Token)).OrderBy(service => service.Key, StringComparer.Ordinal).Select(service => service.Value));
        await using var kills = new DeploymentKills(cloud, storage, services, new Random((int)Scale.Seed));
        var killed = new List<KilledDeployment>();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (what, step, aim) in aims)
                killed.Add(await kills.KillAsync(what, step, aim, Token));
        }

        Console.WriteLine($"{Table(killed)}\nseed {Scale.Seed}");
        Assert.DoesNotContain(killed, each => each.IsTwice || each.IsWrong || each.IsLost);
        Assert.Equal(rounds * aims.Length, killed.Count);
    }

    private static string Table(IReadOnlyList<KilledDeployment> killed) => string.Join('\n',
    [
        "Kills with SIGKILL while a package is brought:",
        "| change | kills | killed while | resumed | requests sent twice | lost | told wrong | went on by a person's word | succeeded, failed |",
        "|---|---|---|---|---|---|---|---|---|",
        .. killed.GroupBy(each => each.What).Select(kind => Row(kind.Key, [.. kind])),
        Row("all", killed),
        .. killed.Where(each => each.IsTwice || each.IsWrong || each.IsLost).Select(each => $"{each}: {string.Join(", ", each.Sent)}"),
    ]);

    private static string Row(string name, IReadOnlyList<KilledDeployment> kind) =>
        $"| {name} | {kind.Count} | {string.Join(", ", kind.GroupBy(each => each.KilledAt).OrderBy(at => at.Key, StringComparer.Ordinal).Select(at => $"{at.Key} {at.Count()}"))} | {kind.Count(each => !each.IsLost)} | {kind.Count(each => each.IsTwice)} | {kind.Count(each => each.IsLost)} | {kind.Count(each => each.IsWrong)} | {kind.Count(each => each.HasWaited)} | {kind.Count(each => each.Outcome == "Succeeded")}, {kind.Count(each => each.Outcome == "Failed")} |";
}
