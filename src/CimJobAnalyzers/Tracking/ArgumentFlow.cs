using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Tracking;

/// <summary>Whether what a method is given gets into the arguments of a call in its body.</summary>
internal static class ArgumentFlow
{
    /// <summary>Whether the parameter stands in the call, or in a statement that fills what the call is given.</summary>
    public static bool Reaches(IParameterSymbol parameter, IOperation call)
    {
        var carriers = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var open = new Queue<IOperation>([call]);
        var seen = new HashSet<IOperation>();
        var body = call.Root().DescendantsAndSelf().ToList();
        while (open.Count > 0)
        {
            var code = open.Dequeue();
            if (!seen.Add(code))
            {
                continue;
            }

            foreach (var part in code.DescendantsAndSelf())
            {
                if (part is IParameterReferenceOperation own && own.Parameter.Ordinal == parameter.Ordinal && own.Parameter.Name == parameter.Name)
                {
                    return true;
                }

                if (Carrier(part) is { } carrier && carriers.Add(carrier))
                {
                    foreach (var filling in body.Where(operation => Fills(operation, carrier)))
                    {
                        open.Enqueue(filling);
                    }
                }
            }
        }

        return false;
    }

    private static ISymbol? Carrier(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation, Member: IFieldSymbol or IPropertySymbol { IsIndexer: false } } member =>
            member.Member,
        _ => null,
    };

    // local = value, local[name] = value, local.Add(value), Set(local, value)
    private static bool Fills(IOperation operation, ISymbol carrier)
    {
        return operation switch
        {
            IVariableDeclaratorOperation declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, carrier),
            IAssignmentOperation assignment => assignment.Target.DescendantsAndSelf().Any(Names),
            IInvocationOperation { Parent: IExpressionStatementOperation } call =>
                call.Instance?.DescendantsAndSelf().Any(Names) == true || call.Arguments.Any(argument => Names(argument.Value.WithoutConversions())),
            _ => false,
        };

        bool Names(IOperation part) => SymbolEqualityComparer.Default.Equals(Carrier(part), carrier);
    }
}
