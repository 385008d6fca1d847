using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Portal.Domain.Policies;

namespace Portal.Web.Operators;

/// <summary>Ties an open page to the sign-in it was opened with: counts what is done there, and ends with it.</summary>
internal sealed class OperatorCircuit(AuthenticationStateProvider provider, SignInRegister register, CurrentOperator current, ActingOperator acting) : CircuitHandler, IDisposable
{
    private ClaimsPrincipal principal = new();
    private SignIn? signIn;

    private OperatorState State => (OperatorState)provider;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        principal = (await provider.GetAuthenticationStateAsync()).User;
        signIn = SignIn.Of(principal);
        register.Changed += LookAgain;
        Look();
    }

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async activity =>
    {
        if (signIn is not null && register.Holds(signIn))
            register.Touch(signIn);
        else
            State.Leave();
        acting.Set(current.Value);
        await next(activity);
    };

    public void Dispose() => register.Changed -= LookAgain;

    private void LookAgain(object? sender, EventArgs ended) => Look();

    private void Look()
    {
        if (signIn is null || !register.Holds(signIn))
            State.Leave();
        else
            State.Look(principal);
    }
}
