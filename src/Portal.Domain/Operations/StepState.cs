namespace Portal.Domain.Operations;

public enum StepState
{
    Pending,
    Running,
    Done,
    Failed,
    Unknown,
}
