using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.Domain.Swaps;
using Portal.SwapTargets.Tests.Support;

namespace Portal.SwapTargets.Tests.CloudServices.Changes;

public sealed class CloudServiceChangesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SendAsync_NewDeployment_IsPairedAndRunsWhatThePackageHolds()
    {
        await using var cloud = await TestCloud.StartAsync();
        using var trial = new ChangeTrial(cloud);
        var order = await trial.OrderAsync("mail", "2.4.0");

        await trial.DeployAsync(order);

        var pair = await cloud.ReadAsync("mail");
        Assert.Equal(("mail-2.4.0", "2.4.0", Slot.Staging), (pair.Service.Staging!.Name, pair.Service.Staging.Version, pair.Service.Staging.Slot));
        Assert.Equal([pair.Staging!.Id, pair.Production!.Id], [pair.Production.PartnerId, pair.Staging.PartnerId], StringComparer.OrdinalIgnoreCase);
        Assert.Equal(AddressAllocation.Static, pair.Service.Staging.Vip!.Allocation);
        Assert.Equal("rdp-2.4.0", Assert.Single(pair.Staging.Extensions).Name);
        Assert.Equal("7.0.abc", pair.Staging.TagOf("portal-operation"));
        Assert.Equal(443, Assert.Single(pair.Service.Staging.Endpoints).Port);
    }

    [Fact]
    public async Task ReadStepAsync_CreateSentByAnotherRequest_IsNotTakenForThisOne()
    {
        await using var cloud = await TestCloud.StartAsync();
        using var trial = new ChangeTrial(cloud);
        var order = await trial.OrderAsync("mail", "2.4.0");
        await trial.DeployAsync(order);

        var other = trial.Sending(new ChangeStep(ChangeStepKind.Create, trial.Target.IdOf(order), "Deploy"), order, mark: "8.0.def");

        Assert.Equal(StepVerdict.NotDone, (await trial.Target.ReadStepAsync(other, Token)).Verdict);
    }

    [Fact]
    public async Task SendAsync_UpdateByHand_WalksDomainByDomainAndKeepsThePair()
    {
        await using var cloud = await TestCloud.StartAsync();
        using var trial = new ChangeTrial(cloud);
        var before = await cloud.ReadAsync("shop-api");
        var order = await trial.OrderAsync("shop-api", "4.2.1", 3) with { Roles = [.. before.Service.Staging!.Roles.Select(role => new RoleOrder(role.Name, role.Size, role.Capacity))], Configuration = Both(before.Service.Staging) };
        var staging = before.Service.Staging.Id;

        var laid = await trial.DoAsync(trial.Sending(new ChangeStep(ChangeStepKind.Update, staging, "Update"), order, UpgradeMode.Manual));
        Assert.Equal([DomainState.ToCome, DomainState.ToCome, DomainState.ToCome], laid.Domains.Select(domain => domain.State));
        for (var domain = 0; domain < 3; domain++)
        {
            var walked = await trial.DoAsync(trial.Sending(new ChangeStep(ChangeStepKind.WalkDomain, staging, "Walk") { Domain = domain }, mark: $"7.{domain + 1}.abc"));
            Assert.Equal(domain + 1, walked.Domains.Count(each => each.State == DomainState.Updated));
        }

        var after = await cloud.ReadAsync("shop-api");
        Assert.Equal(("4.2.1", before.Staging!.PartnerId, before.Service.Staging.Vip), (after.Service.Staging!.Version, after.Staging!.PartnerId, after.Service.Staging.Vip));
        Assert.Equal(before.Staging.TagOf("team"), after.Staging.TagOf("team"));
    }

    [Fact]
    public async Task SendAsync_UpdateByItself_ShowsDomainAfterDomain()
    {
        await using var cloud = await TestCloud.StartAsync(options => options.OperationDuration = TimeSpan.FromSeconds(1.5));
        using var trial = new ChangeTrial(cloud);
        var update = await UpdateAsync(cloud, trial, "4.2.1");
        var accepted = Assert.IsType<Submission.Accepted>(await trial.Target.SendAsync(update, Token));

        // Three reads are no snapshot: what one of them shows while a domain ends is left out.
        string[] expected = ["Updating ToCome ToCome", "Updated Updating ToCome", "Updated Updated Updating", "Updated Updated Updated"];
        var seen = new List<string>();
        StepReading read;
        do
        {
            read = await trial.Target.ReadStepAsync(update, Token);
            seen.Add(string.Join(' ', read.Domains.Select(domain => domain.State)));
        }
        while (read.Verdict != StepVerdict.Done);

        Assert.IsType<SwapProgress.Succeeded>(await cloud.FollowToEndAsync(accepted.Operation));
        Assert.Equal(expected, seen.Where(expected.Contains).Distinct());
    }

    [Theory]
    [InlineData(UpgradeMode.Auto)]
    [InlineData(UpgradeMode.Simultaneous)]
    public async Task SendAsync_OldPackageWhileTheUpdateRuns_TakesItsPlace(UpgradeMode mode)
    {
        // The update never ends by itself.
        await using var cloud = await TestCloud.StartAsync();
        using var trial = new ChangeTrial(cloud);
        await cloud.FaultAsync(new { kind = "operationHangs", method = "PUT", times = 1 });
        var update = await UpdateAsync(cloud, trial, "4.2.1") with { Mode = mode };
        var accepted = Assert.IsType<Submission.Accepted>(await trial.Target.SendAsync(update, Token));
        Assert.Equal(StepVerdict.Busy, (await trial.Target.ReadStepAsync(update, Token)).Verdict);
        var back = await UpdateAsync(cloud, trial, "4.2.0") with { Mark = "7.1.abc" };
        back = back with { Step = back.Step with { TakesBack = true } };
        Assert.Equal(StepVerdict.BusyElsewhere, (await trial.Target.ReadStepAsync(back, Token)).Verdict);

        await trial.DoAsync(back);

        Assert.IsType<SwapProgress.Canceled>(await cloud.FollowToEndAsync(accepted.Operation));
        Assert.Equal("4.2.0", (await cloud.ReadAsync("shop-api")).Service.Staging!.Version);
    }

    [Fact]
    public async Task SendAsync_RefusedWhileTheUpdateRuns_IsReadAsNotTakenUp()
    {
        await using var cloud = await TestCloud.StartAsync();
        using var trial = new ChangeTrial(cloud);
        await cloud.FaultAsync(new { kind = "operationHangs", method = "PUT", times = 1 });
        var update = await UpdateAsync(cloud, trial, "4.2.1");
        Assert.IsType<Submission.Accepted>(await trial.Target.SendAsync(update, Token));
        await cloud.FaultAsync(new { kind = "error", method = "PUT", status = 409, code = "Conflict" });

        var back = await UpdateAsync(cloud, trial, "4.2.0") with { Mark = "7.1.abc" };

        Assert.Equal("Conflict", Assert.IsType<Submission.Refused>(await trial.Target.SendAsync(back, Token)).Failure.Code);
        Assert.Equal(StepVerdict.BusyElsewhere, (await trial.Target.ReadStepAsync(back, Token)).Verdict);
    }

    [Fact]
    public async Task SendAsync_StopAndStart_IsReadFromThePowerState()
    {
        await using var cloud = await TestCloud.StartAsync();
        using var trial = new ChangeTrial(cloud);
        var production = (await cloud.FindAsync("mail")).Service.Production!.Id;
        var (stop, start) = (trial.Sending(new ChangeStep(ChangeStepKind.Stop, production, "Stop")), trial.Sending(new ChangeStep(ChangeStepKind.Start, production, "Start")));
        Assert.Equal(StepVerdict.Done, (await trial.Target.ReadStepAsync(start, Token)).Verdict);

        await trial.DoAsync(stop);
        Assert.Equal(StepVerdict.NotDone, (await trial.Target.ReadStepAsync(start, Token)).Verdict);

        await trial.DoAsync(start);
        Assert.Equal(StepVerdict.NotDone, (await trial.Target.ReadStepAsync(stop, Token)).Verdict);
    }

    [Theory]
    [InlineData(ChangeStepKind.Restart)]
    [InlineData(ChangeStepKind.Reimage)]
    public async Task SendAsync_OneInstanceAgain_NoReadTellsIt(ChangeStepKind kind)
    {
        await using var cloud = await TestCloud.StartAsync();
        using var trial = new ChangeTrial(cloud);
        var pair = await cloud.ReadAsync("mail");
        var instance = pair.Service.Production!.Roles[0].Instances[0].Name;

        await trial.DoAsync(trial.Sending(new ChangeStep(kind, pair.Service.Production.Id, "Again") { Instances = [instance] }), StepVerdict.Untold);

        Assert.Contains(await cloud.RequestsAsync(), request => request.Path.EndsWith($"/{kind}", StringComparison.OrdinalIgnoreCase) && request.Method == "POST");
    }

    [Fact]
    public async Task SendAsync_OneInstanceDeleted_IsGone()
    {
        await using var cloud = await TestCloud.StartAsync();
        using var trial = new ChangeTrial(cloud);
        var production = (await cloud.ReadAsync("mail")).Service.Production!;

        await trial.DoAsync(trial.Sending(new ChangeStep(ChangeStepKind.DeleteInstances, production.Id, "Delete") { Instances = [production.Roles[0].Instances[1].Name] }));

        Assert.Equal(1, (await cloud.ReadAsync("mail")).Service.Production!.Instances);
    }

    [Fact]
    public async Task SendAsync_Delete_EndsThePair()
    {
        await using var cloud = await TestCloud.StartAsync();
        using var trial = new ChangeTrial(cloud);
        var service = (await cloud.FindAsync("shop-api")).Service;

        await trial.DoAsync(trial.Sending(new ChangeStep(ChangeStepKind.Delete, service.Staging!.Id, "Delete")));

        var pair = await cloud.ReadAsync(service);
        Assert.Null(pair.Service.Staging);
        Assert.Null(pair.Production!.PartnerId);
    }

    [Fact]
    public async Task ReadAsync_DeployIntoAPair_TellsWhatIsInTheWay()
    {
        await using var cloud = await TestCloud.StartAsync();
        using var trial = new ChangeTrial(cloud);
        var service = (await cloud.FindAsync("shop-api")).Service;
        var order = await trial.OrderAsync("shop-api", "4.3.0") with { Name = service.Staging!.Name, Address = new AddressOrder(service.Staging.Vip!.Id) };

        var reading = await trial.Target.ReadAsync(new ChangeOrder(ChangeKind.Deploy, service.Key) { Deployment = order }, service, Token);

        Assert.True(reading.IsNameTaken);
        Assert.Equal(service.Staging.Id, reading.Partner!.Partner);
        Assert.True(reading.Address is { IsHeld: true, Holder: null });
    }

    [Fact]
    public async Task ReadAsync_DeleteBelowALock_NamesIt()
    {
        await using var cloud = await TestCloud.StartAsync();
        var service = (await cloud.FindAsync("payroll")).Service;

        var readings = await Task.WhenAll(service.Deployments.Select(deployment => cloud.Changes.ReadAsync(new ChangeOrder(ChangeKind.Delete, service.Key, deployment.Slot), service, Token)));

        Assert.Contains(readings, reading => reading.Lock is not null);
    }

    [Fact]
    public async Task SendAsync_RefusedByAzure_SaysSoAndNothingIsRepeated()
    {
        await using var cloud = await TestCloud.StartAsync();
        using var trial = new ChangeTrial(cloud);
        var production = (await cloud.FindAsync("mail")).Service.Production!.Id;
        await cloud.FaultAsync(new { kind = "unavailable", method = "POST" });
        await cloud.ForgetRequestsAsync();

        var answer = await trial.Target.SendAsync(trial.Sending(new ChangeStep(ChangeStepKind.Restart, production, "Restart mail")), Token);

        Assert.IsType<Submission.Unknown>(answer);
        Assert.Single(await cloud.RequestsAsync(), request => request.Method == "POST");
    }

    [Fact]
    public async Task Commands_DeleteAndRedeploy_HoldNeitherPackageNorConfiguration()
    {
        await using var cloud = await TestCloud.StartAsync();
        using var trial = new ChangeTrial(cloud);
        var order = await trial.OrderAsync("mail", "2.4.0");
        var id = trial.Target.IdOf(order);

        var commands = trial.Target.Commands([trial.Sending(new ChangeStep(ChangeStepKind.Delete, id, "Delete it")), trial.Sending(new ChangeStep(ChangeStepKind.Create, id, "Deploy it"), order)]);

        Assert.Equal(["Delete it", "Deploy it"], commands.Select(command => command.Does));
        Assert.StartsWith("az rest --method delete", commands[0].Az, StringComparison.Ordinal);
        Assert.DoesNotContain("file://", commands[1].Az, StringComparison.Ordinal);
        Assert.DoesNotContain("ServiceConfiguration", commands[1].Az, StringComparison.Ordinal);
        Assert.Contains("<address of the package>", commands[1].PowerShell, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ChangeStepKind.MakeAddress)]
    [InlineData(ChangeStepKind.Create)]
    [InlineData(ChangeStepKind.Update)]
    public async Task Commands_OfWhatIsNotTold_HoldNoNull(ChangeStepKind kind)
    {
        await using var cloud = await TestCloud.StartAsync();
        using var trial = new ChangeTrial(cloud);
        var order = await trial.OrderAsync("mail", "2.4.0") with { PairWith = null };

        var command = Assert.Single(trial.Target.Commands([trial.Sending(new ChangeStep(kind, trial.Target.IdOf(order), "Do it"), order)]));

        Assert.DoesNotContain("null", command.Az, StringComparison.Ordinal);
        Assert.DoesNotContain("null", command.PowerShell, StringComparison.Ordinal);
    }

    /// <summary>Another version for the staging of shop-api, whose instances are in three update domains.</summary>
    private static async Task<ChangeSending> UpdateAsync(TestCloud cloud, ChangeTrial trial, string version)
    {
        var staging = (await cloud.ReadAsync("shop-api")).Service.Staging!;
        var order = await trial.OrderAsync("shop-api", version, 3) with { Roles = [.. staging.Roles.Select(role => new RoleOrder(role.Name, role.Size, role.Capacity))], Configuration = Both(staging) };
        return trial.Sending(new ChangeStep(ChangeStepKind.Update, staging.Id, "Update"), order);
    }

    private static string Both(Deployment deployment) => $"""
        <ServiceConfiguration serviceName="fresh" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration">
          {string.Concat(deployment.Roles.Select(role => $"<Role name=\"{role.Name}\"><Instances count=\"{role.Capacity}\" /></Role>"))}
        </ServiceConfiguration>
        """;
}
