namespace Portal.Web.Api.Operations;

/// <summary>Where an operation is, for programs.</summary>
internal enum OperationState
{
    Running,
    Succeeded,

    /// <summary>Not swapped, proven by reading both sides.</summary>
    Failed,
    Canceled,

    /// <summary>Nobody knows yet, or only one side moved. Both sides are read until they tell; do not send it again.</summary>
    Unknown,
}
