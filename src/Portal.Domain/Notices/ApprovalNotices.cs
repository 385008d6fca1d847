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
            Id = $"approval:{asked.Id}:asked", Kind = NoticeKind.ApprovalAsked.Name, At = asked.AskedAt, Page = PageOf(asked),
            Title = $"{asked.ServiceName}: {asked.AskedBy.Name} asks to {Wish(asked)}", Text = asked.Reason, Place = NoticePlace.Of(now), By = asked.AskedBy.Name,
        };
        if (Ending(asked) is { } ending)
        {
            yield return new Notice
            {
                Id = $"approval:{asked.Id}:{asked.State}", Kind = NoticeKind.ApprovalDecided.Name, At = asked.EndedAt ?? asked.AskedAt, Page = PageOf(asked),
                Title = $"{asked.ServiceName}: {ending}", Text = asked.Because ?? "", Place = NoticePlace.Of(now), By = asked.EndedBy?.Name, For = asked.AskedBy.Name,
            };
        }
    }

    private static NoticePage PageOf(Approval asked) => asked.Title is null ? NoticePage.Swap : NoticePage.Approvals;

    private static string Wish(Approval asked) => asked.Title is { } title ? $"{char.ToLowerInvariant(title[0])}{title[1..]}" : asked.Kind == DeedKind.Return ? $"return to {asked.ToVersion}" : $"swap {asked.FromVersion} to {asked.ToVersion}";

    private static string What(Approval asked) => asked.Title ?? asked.ToVersion;

    /// <summary>Null while it waits, and for what who asked did themselves.</summary>
    private static string? Ending(Approval asked) => asked.State switch
    {
        ApprovalState.Given => $"{asked.EndedBy?.Name} approved {What(asked)}",
        ApprovalState.Declined => $"{asked.EndedBy?.Name} declined {What(asked)}",
        ApprovalState.Outdated => $"the approval of {What(asked)} ended, the plan changed",
        ApprovalState.Expired => $"the approval of {What(asked)} expired",
        _ => null,
    };
}
