namespace Portal.Domain.Policies.Rules;

/// <summary>Where a request for approval is.</summary>
public enum ApprovalState
{
    Waiting,
    Given,
    Declined,

    /// <summary>Taken back by whoever asked.</summary>
    Withdrawn,
    Expired,

    /// <summary>The plan that it was asked for is not the plan any more.</summary>
    Outdated,

    /// <summary>A swap was started with it.</summary>
    Used,
}
