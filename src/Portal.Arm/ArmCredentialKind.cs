namespace Portal.Arm;

/// <summary>Ways to sign in.</summary>
internal enum ArmCredentialKind
{
    /// <summary>The SDK's usual chain.</summary>
    Default,
    ManagedIdentity,
    WorkloadIdentity,
    ClientSecret,
    ClientCertificate,
    AzureCli,

    /// <summary>A fixed token that no real cloud accepts.</summary>
    Emulator,
}
