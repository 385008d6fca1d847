namespace Portal.Emulator;

/// <summary>Ends a request with an ARM error, leaving the state as it was.</summary>
internal sealed class ArmException(ArmError error) : Exception(error.Message)
{
    public ArmError Error { get; } = error;
}
