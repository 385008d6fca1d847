namespace Portal.Domain.Changes;

/// <summary>One request to the cloud. Names are part of what is stored.</summary>
public enum ChangeStepKind
{
    MakeAddress,
    Create,
    Update,
    WalkDomain,
    Start,
    Stop,
    Restart,
    Reimage,
    Delete,
    DeleteInstances,
    Promote,
}
