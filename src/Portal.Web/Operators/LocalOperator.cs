using Portal.Domain.Policies;

namespace Portal.Web.Operators;

/// <summary>The person who runs a portal without sign-in, named by the operating system. There is nobody else.</summary>
internal static class LocalOperator
{
    public static Operator Value { get; } = new($"local:{Environment.UserName}", Environment.UserName);

    public static OperatorSession NewSession()
    {
        var session = new OperatorSession();
        session.Set(Access.Everything(Value));
        return session;
    }
}
