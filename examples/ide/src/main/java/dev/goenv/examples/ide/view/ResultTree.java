package dev.goenv.examples.ide.view;

import dev.goenv.examples.ide.model.ResultNode;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JTree;
import javax.swing.tree.DefaultMutableTreeNode;
import javax.swing.tree.DefaultTreeModel;
import javax.swing.tree.TreePath;
import javax.swing.tree.TreeSelectionModel;

/** The results as a tree whose lines wrap at the width of the view. */
final class ResultTree {
    private final JTree tree = new JTree(new DefaultTreeModel(new DefaultMutableTreeNode()));
    private final JScrollPane scroll;

    /**
     * Makes one.
     *
     * @param name its name
     * @param chosen is told of each node that is chosen
     */
    ResultTree(String name, Consumer<ResultNode> chosen) {
        tree.setName(name);
        tree.getAccessibleContext().setAccessibleName("Results");
        tree.setRootVisible(false);
        tree.setShowsRootHandles(true);
        tree.setRowHeight(0);
        tree.getSelectionModel().setSelectionMode(TreeSelectionModel.SINGLE_TREE_SELECTION);
        tree.addTreeSelectionListener(event -> node(event.getPath()).ifPresent(chosen));
        scroll = Widgets.scroll(tree);
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.getViewport().addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                wrap();
            }
        });
        tree.addPropertyChangeListener("font", event -> wrap());
        wrap();
    }

    /** Has the tree measure its lines anew: it keeps their heights until it gets another renderer. */
    void wrap() {
        tree.setCellRenderer(
                new ResultCell(scroll == null ? 0 : scroll.getViewport().getWidth()));
    }

    private static Optional<ResultNode> node(TreePath path) {
        Object held = ((DefaultMutableTreeNode) path.getLastPathComponent()).getUserObject();
        return held instanceof ResultNode node ? Optional.of(node) : Optional.empty();
    }

    void clear() {
        tree.setModel(new DefaultTreeModel(new DefaultMutableTreeNode()));
    }

    /** Shows a tree, with its first failure open and nothing chosen. */
    void show(ResultNode root) {
        tree.setModel(new DefaultTreeModel(swing(root)));
        for (int row = 0; row < tree.getRowCount(); row++) {
            if (node(tree.getPathForRow(row))
                    .filter(node -> node.kind() == ResultNode.Kind.BAD)
                    .isPresent()) {
                tree.expandRow(row);
                return;
            }
        }
    }

    /** Chooses the first node that is wanted, among those that are shown or below a diagnosis. */
    void choose(Predicate<ResultNode> wanted) {
        DefaultMutableTreeNode root = (DefaultMutableTreeNode) tree.getModel().getRoot();
        Collections.list(root.preorderEnumeration()).stream()
                .map(each -> new TreePath(((DefaultMutableTreeNode) each).getPath()))
                .filter(path -> node(path).filter(wanted).isPresent())
                .findFirst()
                .ifPresent(path -> {
                    tree.setSelectionPath(path);
                    tree.scrollPathToVisible(path);
                });
    }

    private static DefaultMutableTreeNode swing(ResultNode node) {
        DefaultMutableTreeNode swing = new DefaultMutableTreeNode(node);
        node.children().forEach(child -> swing.add(swing(child)));
        return swing;
    }

    JComponent component() {
        return scroll;
    }
}
