using Portal.Domain.Operations;
using Portal.Domain.Preconditions;
using Portal.Domain.Swaps;

namespace Portal.Domain.Estate;

/// <summary>Whether the last swap forward can be taken back now: the preconditions, judged the other way round on the newest reading.</summary>
/// <param name="Swap">The swap that a return would take back; null when that was made outside the portal.</param>
/// <param name="ToVersion">What a return would put live again.</param>
/// <param name="Headline">"Return possible, about 12 s", "Return to 4.1.7 not possible".</param>
/// <param name="Because">What was found, without its end: the reason, or how the old side stands.</param>
public sealed record ReturnTicket(ReturnTicketState State, OperationId? Swap, string ToVersion, string Headline, string Because)
{
    /// <summary>How long it would take: "about 12 s"; null when that is not known.</summary>
    public string? About { get; init; }

    /// <summary>A return can be confirmed now.</summary>
    public bool IsOpen => State is ReturnTicketState.Possible or ReturnTicketState.Changed;

    /// <summary>Null when there is no swap to take back, while an operation runs, and while instances were not read yet.</summary>
    public static ReturnTicket? Judge(SwapPlan plan)
    {
        if (plan.Active is not null || ReturnWay.Of(plan) is not { } way)
            return null;
        if (way.WhyLost(plan.Service) is { } gone)
            return way.Lost(gone);

        var blocking = plan.Blocking.Where(finding => !finding.IsLeftOpen).ToList();
        if (blocking.Find(finding => finding.Answer == Answer.NotMet) is { } worst)
            return way.Lost(Words(worst));
        if (blocking.FirstOrDefault() is { } unread)
            return way.Ticket(ReturnTicketState.Unknown, $"Return to {way.ToVersion} not certain", Words(unread));
        if (plan.Service.Deployments.Any(deployment => deployment.InstancesReady is null))
            return null;
        return way.WhatChanged(plan.Service.Staging!) is { } changed
            ? way.Ticket(ReturnTicketState.Changed, "Return possible, not as it was", $"Old side: {changed}")
            : way.Ticket(ReturnTicketState.Possible, way.About is { } about ? $"Return possible, {about}" : "Return possible", $"Old side: {plan.Service.Staging!.InstancesReady} of {plan.Service.Staging.Instances} ready{way.Unchanged}, {Readiness.Checks(plan.Findings)}");
    }

    private static string Words(Finding finding) =>
        finding.Because.Length == 0 ? finding.Headline : $"{finding.Headline}: {finding.Because.TrimEnd('.')}";
}
