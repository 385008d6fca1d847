namespace Portal.Web.Api.Changes;

/// <summary>Where a change is, for programs.</summary>
internal enum ChangeState
{
    Running,

    /// <summary>Nothing is under way, and nothing is sent until an operator says so: see `links`.</summary>
    Waiting,
    Succeeded,

    /// <summary>Not done, or ended before its last step; `steps` tell what was.</summary>
    Failed,
    Canceled,

    /// <summary>Nobody knows yet whether the step under way happened; it is read until that is known. Do not send it again.</summary>
    Unknown,
}
