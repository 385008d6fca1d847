using Portal.Domain.Changes;
using static Portal.Domain.Changes.StepVerdict;

namespace Portal.SwapTargets.CloudServices.Changes;

/// <summary>What a read says of a step on a deployment that is there.</summary>
internal static class StepJudge
{
    public static StepReading Of(StepFacts now, ChangeSending sending) => sending.Step.Kind switch
    {
        ChangeStepKind.Create or ChangeStepKind.Update => Content(now, sending) with { Domains = sending.Step.Kind == ChangeStepKind.Update ? Domains(now, sending) : [] },
        ChangeStepKind.WalkDomain => Walked(now, sending.Step.Domain ?? 0) with { Domains = WalkDomains(now, sending.Step) },
        ChangeStepKind.Start => Power(now, isOn: true),
        ChangeStepKind.Stop => Power(now, isOn: false),
        ChangeStepKind.Restart or ChangeStepKind.Reimage => Again(now, sending.Step),
        ChangeStepKind.DeleteInstances => Gone(now, sending.Step),
        ChangeStepKind.Delete => new(now.IsBusy ? Busy : NotDone, now.IsBusy ? $"Azure says {now.Side.ProvisioningState}" : $"{now.Side.Name} is still there"),
        _ => new(NotDone, $"{now.Side.Name} is as before"),
    };

    private static StepReading Content(StepFacts now, ChangeSending sending)
    {
        if (now.IsBusy)
            return new(now.IsMarked ? Busy : BusyElsewhere, $"Azure says {now.Side.ProvisioningState}, {now.Count}");
        if (!now.IsMarked)
            return new(NotDone, sending.Step.Kind == ChangeStepKind.Create ? "What is there was not made by this request" : $"{now.Side.Name} is as before");
        if (now.IsFailed)
            return new(Broken, $"Azure has taken it up and calls it {now.Side.ProvisioningState}; {now.Count}");
        if (sending is { Step.Kind: ChangeStepKind.Update, Mode: UpgradeMode.Manual } && now.Walking is not null)
            return new(Done, "The update is laid out, no update domain has it yet");
        return now.Walking is null && (now.AllStarted || now.IsOn == false)
            ? new(Done, $"{sending.Order!.Version} is on {now.Side.Name}, {(now.IsOn == false ? "switched off" : now.Count)}")
            : new(Busy, $"{now.Count}{(now.Walking is { } domain ? $", update domain {domain}" : "")}");
    }

    private static Portal.Domain.EquatableList<DomainNow> Domains(StepFacts now, ChangeSending sending) =>
        now.Domains(isUpdated: now is { IsMarked: true, IsBusy: false, IsFailed: false, Walking: null }, sending.Mode);

    private static Portal.Domain.EquatableList<DomainNow> WalkDomains(StepFacts now, ChangeStep step)
    {
        var isWalked = now is { IsBusy: false, Walking: null };
        return [.. now.Domains(isWalked, UpgradeMode.Manual).Select(domain => now.IsBusy && domain.Number == step.Domain ? domain with { State = DomainState.Updating } : domain)];
    }

    private static StepReading Walked(StepFacts now, int domain)
    {
        if (now.IsBusy)
            return new(Busy, $"Azure walks update domain {domain}");
        if (now.IsFailed)
            return new(Broken, $"Azure says {now.Side.ProvisioningState}; {now.Count}");
        if (now.Walking is { } next && next <= domain)
            return new(NotDone, $"Update domain {domain} is not walked");
        var inside = now.Instances.Where(instance => (instance.UpdateDomain ?? 0) == domain).ToList();
        var ready = inside.Count(StepFacts.IsStarted);
        return new(ready == inside.Count || now.IsOn == false ? Done : Busy, $"Update domain {domain} walked, {ready} of {inside.Count} of its instances started");
    }

    private static StepReading Power(StepFacts now, bool isOn)
    {
        if (now.IsBusy)
            return new(Busy, $"Azure says {now.Side.ProvisioningState}, {now.Count}");
        if (now.IsOn != isOn)
            return new(NotDone, $"{now.Side.Name} is {(isOn ? "off" : "on")}");
        return isOn && !now.AllStarted ? new(Busy, $"Switched on, {now.Count}") : new(Done, isOn ? $"{now.Side.Name} is on, {now.Count}" : $"{now.Side.Name} is off; it is still paid for");
    }

    /// <summary>What has started again looks like what never stopped.</summary>
    private static StepReading Again(StepFacts now, ChangeStep step)
    {
        var wanted = now.Of(step).ToList();
        var ready = wanted.Count(StepFacts.IsStarted);
        return now.IsBusy || ready < wanted.Count ? new(Busy, $"{ready} of {wanted.Count} started") : new(Untold, $"{ready} of {wanted.Count} run");
    }

    private static StepReading Gone(StepFacts now, ChangeStep step)
    {
        if (now.IsBusy)
            return new(Busy, $"Azure says {now.Side.ProvisioningState}");
        var left = now.Of(step).Count();
        return left == 0 ? new(Done, $"Gone; {now.Count}") : new(NotDone, $"{left} of {step.Instances.Count} are still there");
    }
}
