using Portal.Domain.Policies.Rules;

namespace Portal.Web.Api.Approvals;

/// <summary>A request for a second person to agree to exactly one plan.</summary>
/// <param name="State">waiting and given are open; all others have ended.</param>
/// <param name="Kind">swap, return or change.</param>
/// <param name="Fingerprint">Of the plan: it is for this one only, and ends with it.</param>
/// <param name="MayDecide">You can approve or decline it now.</param>
internal sealed record ApprovalView(string Id, ApprovalState State, DeedKind Kind, string ServiceKey, string ServiceName, string Fingerprint, bool MayDecide)
{
    public required string FromVersion { get; init; }

    public required string ToVersion { get; init; }

    public required string Reason { get; init; }

    public required string AskedBy { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Who decided, or Portal where it ended by itself.</summary>
    public string? EndedBy { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why it was declined, or why it ended by itself.</summary>
    public string? Because { get; init; }

    /// <summary>Of a change, for example "Delete shop-api-0911"; null for a swap.</summary>
    public string? Title { get; init; }

    /// <summary>The address of the plan of a swap; null for a change.</summary>
    public string? SwapPlan { get; init; }

    /// <summary>The address of the plan of a change; null for a swap.</summary>
    public string? ChangePlan { get; init; }

    public static ApprovalView Of(Approval asked, bool mayDecide) => new(asked.Id, asked.State, asked.Kind, asked.ServiceKey.Value, asked.ServiceName, asked.Fingerprint, mayDecide)
    {
        FromVersion = asked.FromVersion,
        ToVersion = asked.ToVersion,
        Reason = asked.Reason,
        AskedBy = asked.AskedBy.Name,
        AskedAt = asked.AskedAt,
        ExpiresAt = asked.ExpiresAt,
        EndedBy = asked.EndedBy?.Name,
        EndedAt = asked.EndedAt,
        Because = asked.Because,
        Title = asked.Title,
        SwapPlan = asked.Order is null ? ApiUrls.SwapPlan(asked.ServiceKey) : null,
        ChangePlan = asked.Order is null ? null : ApiUrls.ApprovalPlan(asked.Id),
    };
}
