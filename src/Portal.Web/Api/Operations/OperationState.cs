namespace Portal.Web.Api.Operations;

/// <summary>Where an operation is, for programs.</summary>
internal enum OperationState
{
    Running,
    Succeeded,

    /// <summary>Not swapped, proven by reading both sides.</summary>
    Failed,
    Canceled,

    /// <summary>Ended by an operator's repair, which tells what came of it.</summary>
    HandedOver,

    /// <summary>Nobody knows yet, only one side moved, or the live address answers with another version. Both sides are read until they tell; do not send it again.</summary>
    Unknown,
}
