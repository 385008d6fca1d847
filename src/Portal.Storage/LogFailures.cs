using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Operations;

namespace Portal.Storage;

/// <summary>Turns failures of the database into a sentence for an operator.</summary>
internal static class LogFailures
{
    public static async Task<T> NamedAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (DbUpdateException failure)
        {
            throw Named(failure.InnerException ?? failure);
        }
        catch (DbException failure)
        {
            throw Named(failure);
        }
    }

    private static OperationLogException Named(Exception failure) =>
        new($"The portal's database cannot be used: {failure.Message.TrimEnd('.')}. Mend the database or the folder of Storage:DataFolder; the portal goes on by itself.", failure);
}
