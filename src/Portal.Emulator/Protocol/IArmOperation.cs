namespace Portal.Emulator.Protocol;

/// <summary>
/// One operation of ARM. A route is a template such as <c>/subscriptions/{subscription}/…</c>;
/// one that begins with <c>/{scope}/</c> matches any resource in front of the rest.
/// </summary>
internal interface IArmOperation
{
    string Method { get; }

    IReadOnlyList<string> Routes { get; }

    ArmAnswer Answer(ArmRequest request);
}
