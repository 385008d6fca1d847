using Portal.Domain.Changes;
using Portal.Domain.Swaps;
using Portal.Emulator.Tests.Documents;
using Portal.SwapTargets.Tests.Support;

namespace Portal.SwapTargets.Tests.Documents;

/// <summary>The column of the portal in the README's table of operations.</summary>
public sealed class OperationsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Target_ListingReadingAndSwapping_AsksWhatTheReadmeSays()
    {
        await using var cloud = await TestCloud.StartAsync();
        var pair = await cloud.ReadAsync("shop-api");
        var intent = await cloud.IntentAsync("shop-api");
        var accepted = Assert.IsType<Submission.Accepted>(await cloud.Target.BeginAsync(intent, "swap-1", Token));
        await cloud.FollowToEndAsync(accepted.Operation);
        await cloud.Target.ReadSidesAsync(intent, Token);
        await ChangeAsync(cloud);
        Assert.NotEmpty((await cloud.Vault.VaultsAsync(pair.Service.Subscription.Id, Token)).Found);
        Assert.NotEmpty((await cloud.Vault.CertificatesAsync(pair.Production!.VaultCertificates[0].VaultId, Token)).Found);
        Assert.NotNull(await cloud.Activity.FindSwapAsync(pair.Service, pair.ReadAt.AddHours(-1), pair.ReadAt.AddHours(1), Token));

        OperationsTable.CheckColumn("the portal", [.. (await cloud.RequestsAsync()).Select(request => request.Operation).OfType<string>().Distinct(StringComparer.Ordinal)]);
    }

    private static async Task ChangeAsync(TestCloud cloud)
    {
        using var trial = new ChangeTrial(cloud);
        var order = await trial.OrderAsync("mail", "2.4.0");
        await trial.DeployAsync(order);
        var staging = trial.Target.IdOf(order);
        await trial.DoAsync(trial.Sending(new ChangeStep(ChangeStepKind.Update, staging, "Update"), order, UpgradeMode.Manual));
        foreach (var domain in (int[])[0, 1])
            await trial.DoAsync(trial.Sending(new ChangeStep(ChangeStepKind.WalkDomain, staging, "Walk") { Domain = domain }));
        foreach (var kind in (ChangeStepKind[])[ChangeStepKind.Restart, ChangeStepKind.Reimage])
            await trial.DoAsync(trial.Sending(new ChangeStep(kind, staging, "Again")), StepVerdict.Untold);
        await trial.DoAsync(trial.Sending(new ChangeStep(ChangeStepKind.DeleteInstances, staging, "Delete one") { Instances = ["Mail.Web_IN_1"] }));
        foreach (var kind in (ChangeStepKind[])[ChangeStepKind.Stop, ChangeStepKind.Start, ChangeStepKind.Delete])
            await trial.DoAsync(trial.Sending(new ChangeStep(kind, staging, kind.ToString())));
    }
}
