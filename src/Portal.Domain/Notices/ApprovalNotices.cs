using Portal.Domain.HostedServices;
using Portal.Domain.Policies.Rules;

namespace Portal.Domain.Notices;

/// <summary>What is told of requests for approval: that one waits, and how it ended.</summary>
public static class ApprovalNotices
{
    /// <param name="asked">The request.</param>
    /// <param name="now">Its service as it is; null when it has gone, and nobody is told.</param>
    public static IEnumerable<Notice> Of(Approval asked, HostedService? now)
    {
        if (now is null)
            yield break;
        yield return new Notice
        {
            Id = $"approval:{asked.Id}:asked", Kind = NoticeKind.ApprovalAsked.Name, At = asked.AskedAt, Page = NoticePage.Swap,
            Title = $"{asked.ServiceName}: {asked.AskedBy.Name} asks to {Wish(asked)}", Text = asked.Reason, Place = NoticePlace.Of(now), By = asked.AskedBy.Name,
        };
        if (Ending(asked) is { } ending)
        {
            yield return new Notice
            {
                Id = $"approval:{asked.Id}:{asked.State}", Kind = NoticeKind.ApprovalDecided.Name, At = asked.EndedAt ?? asked.AskedAt, Page = NoticePage.Swap,
                Title = $"{asked.ServiceName}: {ending}", Text = asked.Because ?? "", Place = NoticePlace.Of(now), By = asked.EndedBy?.Name, For = asked.AskedBy.Name,
            };
        }
    }

    private static string Wish(Approval asked) => asked.Kind == DeedKind.Return ? $"return to {asked.ToVersion}" : $"swap {asked.FromVersion} to {asked.ToVersion}";

    /// <summary>Null while it waits, and for what who asked did themselves.</summary>
    private static string? Ending(Approval asked) => asked.State switch
    {
        ApprovalState.Given => $"{asked.EndedBy?.Name} approved {asked.ToVersion}",
        ApprovalState.Declined => $"{asked.EndedBy?.Name} declined {asked.ToVersion}",
        ApprovalState.Outdated => $"the approval of {asked.ToVersion} ended, the plan changed",
        ApprovalState.Expired => $"the approval of {asked.ToVersion} expired",
        _ => null,
    };
}
