namespace Portal.Arm;

/// <summary>Why the cloud did not do what was asked.</summary>
public enum ArmFailureKind
{
    SignIn,
    Permission,
    Throttled,
    NotFound,

    /// <summary>Asked and refused.</summary>
    Refused,

    /// <summary>No answer came. Whether the request arrived is told by <see cref="ArmFailure.NeverSent"/>.</summary>
    Network,

    /// <summary>Not sent: it needs the rights of a person who is not signed in.</summary>
    OperatorAway,

    /// <summary>An answer that is an error of the cloud, or that cannot be understood.</summary>
    Unexpected,
}
