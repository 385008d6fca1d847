namespace Portal.Domain.Swaps;

/// <summary>Why the cloud did not do what was asked.</summary>
public enum CloudFailureKind
{
    SignIn,
    Permission,
    Throttled,
    NotFound,

    /// <summary>Asked and refused: nothing was changed.</summary>
    Refused,
    Network,

    /// <summary>Not sent: it needs the rights of the operator, who is not signed in now.</summary>
    OperatorAway,

    /// <summary>It answered, but not in a way that can be understood, or with its own error.</summary>
    Unexpected,

    /// <summary>Not the cloud: the portal's own operation log can neither be read nor written.</summary>
    OperationLog,
}
